using Backstride.Running.Files;
using Backstride.Running.Files.Fit;
using Backstride.Running.Runs;
using Backstride.Testing;

namespace Backstride.Running.Tests;

public sealed class PackageExample : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void The_example_of_the_package_runs()
    {
        File.WriteAllBytes(_path, FitWriter.Write(MadeUpRun.Easy())[..^1]);
        using var console = new StringWriter();
        var before = Console.Out;
        Console.SetOut(console);
        try
        {
            Example(_path);
        }
        finally
        {
            Console.SetOut(before);
        }

        var said = console.ToString().Split('\n');
        Assert.StartsWith("FIT005 at byte ", said[0], StringComparison.Ordinal);
        Assert.Contains("Running 2024-05-04 06:30 UTC, 3.36 km, 165 steps a minute", said);
        Assert.Contains("1201 samples, contact time 260 ms", said);
    }

    [Fact]
    public void The_example_is_the_text_of_the_package()
    {
        var example = ReadmeExample.OfPackage("Backstride.Running");
        Assert.NotEmpty(example);
        Assert.Equal(example, ReadmeExample.InSource(example, "tests", "Backstride.Running.Tests", "PackageExample.cs"));
    }

    private static void Example(string path)
    {
        using var stream = File.OpenRead(path);
        var file = RunFile.Read(stream, Path.GetFileName(path));
        foreach (var fault in file.Faults) Console.WriteLine($"{fault.Code} at {fault.Position}: {fault.Message}");
        foreach (var recording in file.Activities)
        {
            var run = RunBuilder.Build(recording).Run;
            Console.WriteLine($"{run.Sport} {run.StartUtc:yyyy-MM-dd HH:mm} UTC, {run.DistanceM / 1000:0.00} km, {run.AverageCadenceSpm:0} steps a minute");
            Console.WriteLine($"{recording.Samples.Count} samples, contact time {run.MeanStanceTimeMs:0} ms");
        }
    }
}
