using Backstride.Running.Files;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Running.Tests;

/// <summary>Runs that no one ran, for tests.</summary>
internal static class MadeUpRun
{
    public static DateTimeOffset Start { get; } = new(2024, 5, 4, 6, 30, 0, TimeSpan.Zero);

    /// <summary>Steady, 1 Hz, with everything a good watch gives.</summary>
    public static Recording Easy(int seconds = 1200, double speed = 2.8, double cadence = 165, Func<double, double>? altitude = null, Sport sport = Sport.Running)
    {
        var time = Enumerable.Range(0, seconds + 1).Select(i => (double)i).ToArray();
        double[] All(double value) => [.. time.Select(_ => value)];
        return new()
        {
            Sport = sport,
            StartUtc = Start,
            UtcOffset = TimeSpan.FromHours(2),
            Samples = new()
            {
                TimeS = time,
                DistanceM = [.. time.Select(t => t * speed)],
                SpeedMps = All(speed),
                AltitudeM = [.. time.Select(t => altitude?.Invoke(t * speed) ?? 100)],
                HeartRateBpm = All(140),
                CadenceSpm = All(cadence),
                StanceTimeMs = All(260),
                VerticalOscillationMm = All(85),
            },
            TotalTimerS = seconds,
            TotalElapsedS = seconds,
            TotalDistanceM = seconds * speed,
            Laps = [new(Start, seconds / 2, seconds / 2, seconds * speed / 2), new(Start.AddSeconds(seconds / 2), seconds - seconds / 2, null, null)],
        };
    }

    /// <summary>Any run that FIT can hold, with holes in every column.</summary>
    public static Gen<Recording> Recordings =>
        from count in Gen.Choose(1, 60)
        from steps in Gen.Choose(1, 20).ArrayOf(count)
        from seed in Gen.Choose(0, int.MaxValue)
        from hours in Gen.Choose(-11, 14)
        from name in Gen.Elements<string?>(null, "Run", "Läufe in München und am See, immer wieder gern")
        from sub in Gen.Elements<string?>("generic", "trail", "treadmill")
        select Make(steps, new Random(seed), hours, name, sub);

    private static Recording Make(int[] steps, Random random, int hours, string? name, string? sub)
    {
        var time = new double[steps.Length];
        for (var i = 1; i < time.Length; i++) time[i] = time[i - 1] + steps[i];
        double[]? Some(double low, double high) => random.Next(5) == 0 ? null : [.. time.Select(_ => random.Next(6) == 0 ? double.NaN : low + random.NextDouble() * (high - low))];
        var end = time[^1];
        return new()
        {
            Sport = Sport.Running,
            SubSportText = sub,
            Name = name,
            StartUtc = Start.AddSeconds(random.Next(1_000_000)),
            UtcOffset = TimeSpan.FromHours(hours),
            Samples = new()
            {
                TimeS = time,
                LatitudeDeg = Some(-89, 89),
                LongitudeDeg = Some(-179, 179),
                DistanceM = Some(0, 50_000),
                SpeedMps = Some(0, 9),
                AltitudeM = Some(-400, 8000),
                HeartRateBpm = Some(40, 220),
                CadenceSpm = Some(140, 200),
                StanceTimeMs = Some(150, 400),
                VerticalOscillationMm = Some(30, 150),
                StepLengthMm = Some(500, 1500),
                StanceTimeBalancePercent = Some(45, 55),
                PowerW = Some(50, 600),
            },
            TotalDistanceM = random.NextDouble() * 50_000,
            TotalTimerS = random.Next(1, 20_000),
            TotalElapsedS = end + random.Next(0, 100),
            SessionRpe = random.Next(2) == 0 ? null : random.Next(2, 11),
            Pauses = end < 10 ? [] : [new(2, 5), new(6, end - 2)],
            Device = new("garmin", "3405", random.Next(1, int.MaxValue), null),
        };
    }
}
