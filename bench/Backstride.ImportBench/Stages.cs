using System.Globalization;
using Backstride.Journal;
using Backstride.Running.Files;
using Backstride.Running.Files.Archives;
using Backstride.Running.Load;
using Backstride.Running.Runs;

namespace Backstride.ImportBench;

/// <summary>Where the time of an import goes: milliseconds of processor time a file of each stage, the least of some rounds, so that other work on the machine and the compiler do not count; and what it asks the collector for.</summary>
internal static class Stages
{
    public static int Print(string path)
    {
        using var stream = File.OpenRead(path);
        var members = Archive.Walk(stream, "x.zip").Where(m => m.Fault is null).Take(100).ToList();
        var person = Profile.Unknown.Person;
        var names = new[] { "unpack", "hash", "decode", "run", "load on the back", "route", "written down" };
        var allocated = new long[names.Length];
        var least = Enumerable.Repeat(double.MaxValue, names.Length).ToArray();
        for (var round = 0; round < 8; round++)
        {
            var spent = new double[names.Length];
            Array.Clear(allocated);
            foreach (var member in members)
            {
                var stage = 0;
                var (at, from) = (ThreadTime.Seconds(), GC.GetAllocatedBytesForCurrentThread());
                void Lap()
                {
                    allocated[stage] += GC.GetAllocatedBytesForCurrentThread() - from;
                    spent[stage++] += ThreadTime.Seconds() - at;
                    (at, from) = (ThreadTime.Seconds(), GC.GetAllocatedBytesForCurrentThread());
                }
                var opened = member.Open();
                Lap();
                _ = ContentMark.Of(opened.Content.Span);
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
                    _ = PreparedRun.Of(run, load, route, inItsFile: true);
                    Lap();
                }
            }
            for (var i = 0; i < least.Length; i++) least[i] = Math.Min(least[i], spent[i]);
        }
        for (var i = 0; i < names.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{names[i],-18} {least[i] * 1000 / members.Count,8:0.000} ms {allocated[i] / 1024.0 / members.Count,8:0} kB"));
        return 0;
    }
}
