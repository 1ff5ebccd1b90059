using Backstride.Running.Files;
using Backstride.Running.Files.Fit;

namespace Backstride.Benchmarks.Running;

/// <summary>Which files a comparison of decoders is fair on, and made-up ones where there are none.</summary>
internal static class DecodableFiles
{
    /// <summary>Prints those that are whole: others give up on what is cut or damaged, and would look fast.</summary>
    public static void Print(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            if (stream.Length > 0 && FitReader.Read(stream) is { Integrity: Integrity.Whole, RecordCount: > 0 }) Console.WriteLine(file);
        }
    }

    /// <summary>Runs of one to four hours, a sample a second, as our own writer lays them down.</summary>
    public static void Make(string folder, int count)
    {
        for (var i = 0; i < count; i++) File.WriteAllBytes(Path.Combine(folder, $"made-up-{i:000}.fit"), FitWriter.Write(Run(3600 * (1 + i % 4), i)));
    }

    /// <summary>One long file, to see that memory does not grow with it.</summary>
    public static void MakeLong(string path, int hours) => File.WriteAllBytes(path, FitWriter.Write(Run(3600 * hours, 1)));

    private static Recording Run(int seconds, int seed)
    {
        var random = new Random(seed);
        double[] Column(double middle, double spread) => [.. Enumerable.Range(0, seconds).Select(_ => middle + spread * (random.NextDouble() - 0.5))];
        return new()
        {
            Sport = Sport.Running,
            StartUtc = new(2024, 5, 4, 6, 30, 0, TimeSpan.Zero),
            TotalTimerS = seconds,
            Samples = new()
            {
                TimeS = [.. Enumerable.Range(0, seconds).Select(i => (double)i)],
                LatitudeDeg = Column(50, 0.02),
                LongitudeDeg = Column(8, 0.02),
                DistanceM = [.. Enumerable.Range(0, seconds).Select(i => i * 2.8)],
                SpeedMps = Column(2.8, 0.4),
                AltitudeM = Column(200, 20),
                HeartRateBpm = Column(150, 10),
                CadenceSpm = Column(168, 6),
                StanceTimeMs = Column(250, 20),
                VerticalOscillationMm = Column(85, 10),
                StepLengthMm = Column(1000, 80),
                PowerW = Column(260, 40),
            },
        };
    }
}
