using Backstride.Running.Runs;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Gait;

namespace Backstride.Running.Load;

/// <summary>One step's load for a stretch, each kind of step worked out once: neighbours of a steady run differ by less than they are known.</summary>
internal sealed class StepLoads(Person person, Run run)
{
    private readonly Dictionary<(int, int, int, int, int), StepLoad> _known = [];

    /// <summary>The load, null when these values are no step that a person takes; and whether the contact time was measured and believed.</summary>
    public StepLoad Of(RunStretch s, double cadenceSpm)
    {
        var key = (Round(s.SpeedMps, 0.1), Round(cadenceSpm, 2), Round(s.StanceTimeMs, 10), Round(s.VerticalOscillationMm, 10), Round(s.GradePercent, 2));
        if (_known.TryGetValue(key, out var known)) return known;
        var input = new GaitInput(person, key.Item1 * 0.1, key.Item2 * 2, Value(key.Item3, 10), Value(key.Item4, 10), Value(key.Item5, 2) ?? 0, run.Surface, CarriedKg: run.CarriedKg);
        var load = GaitModel.Solve(input).Load;
        var believed = load is not null && input.ContactTimeMs is not null;
        if (load is null && input.ContactTimeMs is not null)
            load = GaitModel.Solve(input with { ContactTimeMs = null, VerticalOscillationMm = null }).Load;
        var step = load?.L4L5 is { } c && double.IsFinite(c.PeakN) && double.IsFinite(c.ImpulseNs) && c.PeakN > 0 && c.ImpulseNs > 0 ? c : null;
        return _known[key] = new(step, believed);
    }

    // int.MinValue stands for "not measured".
    private static int Round(double value, double step) => double.IsNaN(value) ? int.MinValue : (int)Math.Round(value / step);

    private static double? Value(int rounded, double step) => rounded == int.MinValue ? null : rounded * step;
}

/// <summary>What one step asks of L4/L5, and whether the watch's contact time went into it.</summary>
internal readonly record struct StepLoad(StepCompression? Step, bool ContactMeasured);
