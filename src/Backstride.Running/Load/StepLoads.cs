using Backstride.Running.Runs;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Gait;

namespace Backstride.Running.Load;

/// <summary>One step's load for a stretch, each kind of step worked out once: neighbours of a steady run differ by less than they are known.</summary>
internal sealed class StepLoads(Person person, Run run)
{
    private readonly Dictionary<(int, int, int, int, int), StepCompression?> _known = [];

    /// <summary>Seconds of moving whose contact time the model could not believe and guessed instead.</summary>
    public double ContactRefusedS { get; private set; }

    /// <summary>Null when these values are no step that a person takes.</summary>
    public StepCompression? Of(RunStretch s, double cadenceSpm)
    {
        var key = (Round(s.SpeedMps, 0.1), Round(cadenceSpm, 2), Round(s.StanceTimeMs, 10), Round(s.VerticalOscillationMm, 10), Round(s.GradePercent, 2));
        if (_known.TryGetValue(key, out var known)) return known;
        var input = new GaitInput(person, key.Item1 * 0.1, key.Item2 * 2, Value(key.Item3, 10), Value(key.Item4, 10), Value(key.Item5, 2) ?? 0, run.Surface, CarriedKg: run.CarriedKg);
        var load = GaitModel.Solve(input).Load;
        if (load is null && input.ContactTimeMs is not null)
        {
            load = GaitModel.Solve(input with { ContactTimeMs = null, VerticalOscillationMm = null }).Load;
            if (load is not null) ContactRefusedS += s.MovingS;
        }
        return _known[key] = load?.L4L5 is { } c && double.IsFinite(c.PeakN) && double.IsFinite(c.ImpulseNs) && c.PeakN > 0 && c.ImpulseNs > 0 ? c : null;
    }

    // int.MinValue stands for "not measured".
    private static int Round(double value, double step) => double.IsNaN(value) ? int.MinValue : (int)Math.Round(value / step);

    private static double? Value(int rounded, double step) => rounded == int.MinValue ? null : rounded * step;
}
