using Backstride.Running.Files.Fit;
using Backstride.Running.Tests.Fit.Reference;
using Backstride.Running.Tests.Golden;
using Backstride.Testing;

namespace Backstride.Running.Tests.Fit;

/// <summary>Whatever the window and however the bytes arrive, the same values as a plain reader of the whole file.</summary>
public class StreamingTests
{
    private static void Same(byte[] bytes, string what, int seed)
    {
        var random = new Random(seed);
        Differential.Check(bytes, new MemoryStream(bytes), FitWindow.UsualCapacity, what);
        var windows = bytes.Length < 20_000 ? new[] { 1, random.Next(2, 40), random.Next(40, 4000) } : [random.Next(1, 4000)];
        foreach (var window in windows)
            Differential.Check(bytes, new ShortReads(bytes, random, window * 2), window, $"{what}, window of {window}");
    }

    [SharedFact]
    public void Every_sample_reads_the_same_through_any_window()
    {
        foreach (var name in ExpectedSample.Names.Where(n => n.StartsWith("fit/", StringComparison.Ordinal)))
        {
            var bytes = ExpectedSample.Of(name).Bytes;
            if (bytes.Length is > 0 and < 150_000) Same(bytes, name, bytes.Length);
        }
    }

    [Fact]
    public void Made_up_files_read_the_same_through_any_window()
    {
        for (var seed = 0; seed < 400; seed++) Same(WildFile.Make(new(seed)), $"wild file {seed}", seed);
    }

    [Fact]
    public void Our_own_runs_read_the_same_through_any_window() =>
        Same(FitWriter.Write(MadeUpRun.Easy(2500)), "own run", 3);
}
