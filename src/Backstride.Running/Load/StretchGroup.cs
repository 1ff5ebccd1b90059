namespace Backstride.Running.Load;

/// <summary>Stretches so alike that one step stands for them all: the step of their mean.</summary>
internal sealed class StretchGroup
{
    private WeightedMean _speed, _cadence, _stance, _oscillation, _grade;

    public List<RunStretch> Stretches { get; } = [];

    /// <summary>The mean of the group; NaN where nothing was measured.</summary>
    public RunStretch Mean => new(0, Stretches.Sum(s => s.MovingS), _speed.Value, _cadence.Value, _stance.Value, _oscillation.Value, _grade.Value);

    public void Add(RunStretch s)
    {
        Stretches.Add(s);
        _speed.Add(s.SpeedMps, s.MovingS);
        _cadence.Add(s.CadenceSpm, s.MovingS);
        _stance.Add(s.StanceTimeMs, s.MovingS);
        _oscillation.Add(s.VerticalOscillationMm, s.MovingS);
        _grade.Add(s.GradePercent, s.MovingS);
    }

    /// <summary>
    /// At most <see cref="Most"/> groups: a load is worked out for each, and a run of intervals in hills must not take longer than a steady one.
    /// Bins widen until they are few enough; the mean inside a bin is exact, so a steady run loses nothing.
    /// </summary>
    public static IReadOnlyCollection<StretchGroup> Of(IReadOnlyList<RunStretch> stretches)
    {
        for (var width = 1.0; ; width *= 1.4)
        {
            var groups = new Dictionary<(bool, int, int, int, int), StretchGroup>();
            foreach (var s in stretches)
            {
                // Walking and running are two gaits: their mean is neither.
                var key = (s.SpeedMps < CadenceGuess.RunFromMps, Bin(s.SpeedMps, 0.4 * width), Bin(s.CadenceSpm, 6 * width), Bin(s.StanceTimeMs, 15 * width), Bin(s.GradePercent, 4 * width));
                if (!groups.TryGetValue(key, out var group)) groups[key] = group = new();
                group.Add(s);
            }
            if (groups.Count <= Most || width > 100) return groups.Values;
        }
    }

    private const int Most = 16;

    // What was not measured never shares a group with what was.
    private static int Bin(double value, double width) => double.IsNaN(value) ? int.MinValue : (int)Math.Floor(value / width);
}
