using Backstride.Running.Files;
using Backstride.Running.Files.Fit;

namespace Backstride.Browser;

/// <summary>Half an hour of running with running dynamics, as our own encoder writes it.</summary>
internal static class SampleRun
{
    private const int Seconds = 1800;

    public static byte[] Fit() => FitWriter.Write(new()
    {
        Sport = Sport.Running,
        StartUtc = new(2026, 3, 1, 7, 0, 0, TimeSpan.Zero),
        UtcOffset = TimeSpan.FromHours(1),
        TotalDistanceM = Seconds * 2.8,
        TotalTimerS = Seconds,
        TotalElapsedS = Seconds,
        Samples = new()
        {
            TimeS = Column(t => t),
            DistanceM = Column(t => t * 2.8),
            SpeedMps = Column(t => 2.8 + 0.2 * Math.Sin(t / 120)),
            HeartRateBpm = Column(t => 138 + Math.Round(10 * Math.Sin(t / 300))),
            CadenceSpm = Column(t => 168 + 2 * Math.Round(Math.Sin(t / 60))),
            StanceTimeMs = Column(t => 248 + Math.Round(6 * Math.Sin(t / 90))),
            VerticalOscillationMm = Column(t => 84 + Math.Round(4 * Math.Sin(t / 70))),
            AltitudeM = Column(t => 120 + 8 * Math.Sin(t / 400)),
        },
    });

    private static double[] Column(Func<double, double> at) => [.. Enumerable.Range(0, Seconds).Select(t => at(t))];
}
