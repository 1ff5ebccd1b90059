using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Backstride.Journal;
using Backstride.Running.Files;
using Backstride.Running.Files.Archives;
using Backstride.Running.Load;
using Backstride.Running.Runs;

namespace Backstride.ImportBench;

/// <summary>Where the time of an import goes: milliseconds a file of each stage, on one core, after a round to warm up.</summary>
internal static class Stages
{
    public static int Print(string path)
    {
        using var stream = File.OpenRead(path);
        var members = Archive.Walk(stream, "x.zip").Where(m => m.Fault is null).Take(200).ToList();
        var person = Profile.Unknown.Person;
        var names = new[] { "unpack", "hash", "decode", "run", "load on the back", "route", "samples packed" };
        var ticks = new long[names.Length];
        for (var round = 0; round < 2; round++)
        {
            Array.Clear(ticks);
            foreach (var member in members)
            {
                var stage = 0;
                var at = Stopwatch.GetTimestamp();
                void Lap()
                {
                    ticks[stage++] += Stopwatch.GetTimestamp() - at;
                    at = Stopwatch.GetTimestamp();
                }
                var opened = member.Open();
                Lap();
                _ = SHA256.HashData(opened.Content.Span);
                Lap();
                var file = RunFile.Read(opened.Content, member.Path);
                Lap();
                foreach (var recording in file.Activities.Take(1))
                {
                    var run = RunBuilder.Build(recording);
                    Lap();
                    var load = SpineLoadOfRun.Compute(run, person);
                    Lap();
                    var route = RouteShape.Of(run);
                    Lap();
                    _ = PreparedRun.Of(run, load, route);
                    Lap();
                }
            }
        }
        for (var i = 0; i < names.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{names[i],-18} {ticks[i] * 1000.0 / Stopwatch.Frequency / members.Count,8:0.000} ms"));
        return 0;
    }
}
