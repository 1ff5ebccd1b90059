using Backstride.Running.Runs;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Gait;

namespace Backstride.Running.Load;

/// <summary>What one step asks of L4/L5, and whether the watch's cadence and contact time went into it. No step when no person takes such steps.</summary>
internal readonly record struct StepLoad(StepCompression? Step, double CadenceSpm, bool CadenceMeasured, bool ContactMeasured)
{
    public static StepLoad Of(RunStretch s, Person person, Run run)
    {
        // A pod that lost its foot says 30; nobody moves on so few steps.
        var measured = s.CadenceSpm is >= 60 and <= 260;
        var cadence = measured ? s.CadenceSpm : CadenceGuess.Spm(s.SpeedMps);
        var grade = double.IsNaN(s.GradePercent) ? 0 : s.GradePercent;
        var input = new GaitInput(person, s.SpeedMps, cadence, Known(s.StanceTimeMs), Known(s.VerticalOscillationMm), grade, run.Surface, CarriedKg: run.CarriedKg);
        var load = GaitModel.Solve(input).Load;
        var believed = load is not null && input.ContactTimeMs is not null;
        // Values that contradict one another: speed and cadence are the surer ones.
        if (load is null && (input.ContactTimeMs is not null || input.VerticalOscillationMm is not null))
            load = GaitModel.Solve(input with { ContactTimeMs = null, VerticalOscillationMm = null }).Load;
        return new(Usable(load?.L4L5), cadence, measured, believed);
    }

    private static StepCompression? Usable(StepCompression? c) =>
        c is not null && double.IsFinite(c.PeakN) && double.IsFinite(c.ImpulseNs) && c.PeakN > 0 && c.ImpulseNs > 0 ? c : null;

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
