namespace Backstride.Running.Files.Xml;

/// <summary>
/// Speeds in an extension have whatever unit a program thought of. Held against the way along the positions in the same time, the units in
/// use lie far enough from one another to be told.
/// </summary>
internal static class SpeedUnit
{
    private const double WorthComparingM = 200, LongestStepS = 60;

    private static readonly (double Least, double Most, double ToMps)[] Units = [(1.85, 2.05, 0.514444), (2.1, 2.4, 0.44704), (3.2, 4.0, 1 / 3.6)];

    /// <summary>What the speeds must be multiplied by; 1 where they are metres a second, or nothing tells.</summary>
    public static double ToMps(SampleColumns s, IReadOnlyList<int> breaks)
    {
        if (s.SpeedMps is not { } speed || s.LatitudeDeg is not { } lat || s.LongitudeDeg is not { } lon) return 1;
        var (time, starts) = (s.TimeS, breaks.ToHashSet());
        var (said, along) = (0.0, 0.0);
        for (var i = 1; i < speed.Length; i++)
        {
            var seconds = time[i] - time[i - 1];
            var metres = GeoDistance.Metres(lat[i - 1], lon[i - 1], lat[i], lon[i]);
            if (!(seconds is > 0 and <= LongestStepS) || double.IsNaN(speed[i]) || !double.IsFinite(metres) || starts.Contains(i)) continue;
            (said, along) = (said + speed[i] * seconds, along + metres);
        }
        if (along < WorthComparingM) return 1;
        var unit = Array.Find(Units, u => said / along > u.Least && said / along < u.Most);
        return unit.ToMps > 0 ? unit.ToMps : 1;
    }

    /// <summary>The samples with their speeds in metres a second, and a fault where they were in another unit.</summary>
    public static SampleColumns Mend(SampleColumns samples, IReadOnlyList<int> breaks, string code, FaultList faults)
    {
        if (ToMps(samples, breaks) is var factor && factor == 1) return samples;
        faults.Add(code, FaultSeverity.Note, null, "The speeds are not in metres a second, as the way in the same time shows; they were brought to them.");
        return samples with { SpeedMps = Array.ConvertAll(samples.SpeedMps!, v => v * factor) };
    }
}
