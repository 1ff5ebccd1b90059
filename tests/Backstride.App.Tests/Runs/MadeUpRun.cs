using Backstride.Running.Files;
using Backstride.Running.Load;
using Backstride.Running.Runs;

namespace Backstride.App.Tests.Runs;

/// <summary>An hour around a hill with a pause, two spikes and every sensor there is.</summary>
internal static class MadeUpRun
{
    private const int Seconds = 3600;

    public static BuiltRun Built(DateTimeOffset start, bool withDynamics = true, double km = 10)
    {
        double[] time = [.. Enumerable.Range(0, Seconds).Select(i => i < 1500 ? i : i + 180.0)];
        double[] Of(Func<int, double> value) => [.. Enumerable.Range(0, Seconds).Select(value)];
        var speed = km * 1000 / Seconds;
        var streams = new RunStreams
        {
            TimeS = time,
            DistanceM = Of(i => i * speed),
            SpeedMps = Of(i => speed + 0.3 * Math.Sin(i / 90.0) + 0.15 * Math.Sin(i * 1.7)),
            GradeAdjustedSpeedMps = Of(i => speed + 0.2 * Math.Sin(i / 90.0) + 0.1 * Math.Cos(i / 300.0)),
            AltitudeM = Of(i => 120 + 30 * Math.Sin(i / 500.0)),
            HeartRateBpm = Of(i => i is > 2000 and < 2300 ? double.NaN : 125 + 35 * (1 - Math.Exp(-i / 400.0)) + 4 * Math.Sin(i / 60.0)),
            CadenceSpm = Of(i => i is 700 or 2600 ? 420 : 172 + 3 * Math.Sin(i / 130.0) + Math.Sin(i * 0.9)),
            StanceTimeMs = withDynamics ? Of(i => 248 + 9 * Math.Sin(i / 170.0) + 3 * Math.Cos(i)) : null,
            VerticalOscillationMm = withDynamics ? Of(i => 86 + 5 * Math.Sin(i / 210.0) + 2 * Math.Cos(i * 1.3)) : null,
            LatitudeDeg = Of(i => 52.52 + 0.012 * Math.Sin(i / 573.0) + 0.002 * Math.Sin(i / 90.0)),
            LongitudeDeg = Of(i => 13.40 + 0.022 * Math.Cos(i / 573.0)),
        };
        var run = new Run
        {
            Sport = Sport.Running,
            StartUtc = start,
            UtcOffset = TimeSpan.FromHours(1),
            DistanceM = km * 1000,
            TimerS = Seconds,
            ElapsedS = Seconds + 180,
            MovingS = Seconds,
            AscentM = 96,
            DescentM = 94,
            AverageHeartRateBpm = 154,
            AverageCadenceSpm = 172,
            MeanStanceTimeMs = withDynamics ? 248 : null,
            MeanVerticalOscillationMm = withDynamics ? 86 : null,
            Laps = [.. Enumerable.Range(0, 6).Select(i => new Lap(i + 1, time[i * 600], time[i * 600 + 599], 600 * speed, 150 + i, 171 + i % 3))],
            Device = new("maker", "watch", start.ToUnixTimeSeconds(), start),
        };
        return new(run, streams);
    }

    public static RunSpineLoad Load(double km = 10) => new(
        1.04 * km, 0.86 * km, 1.25 * km, 10_300, 3150, 2200, 4300, 5.1e6,
        [.. Enumerable.Range(0, 63).Select(minute => minute is > 25 and < 28 ? 0 : km / 60 * (1 + 0.2 * Math.Sin(minute / 6.0)))],
        ["contact time measured", "your mass is not known: 70 kg taken"]);
}
