using Backstride.Running.Runs;
using Backstride.Spine.Gait;

namespace Backstride.Running.Load;

/// <summary>What one step asks of L4/L5, and whether the watch's cadence and contact time went into it. No step when no person takes such steps.</summary>
internal readonly record struct StepLoad(StepCompression? Step, double CadenceSpm, bool CadenceMeasured, bool ContactMeasured)
{
    public static StepLoad Of(RunStretch s, GaitTable table, Run run)
    {
        // A pod that lost its foot says 30; nobody moves on so few steps.
        var measured = s.CadenceSpm is >= 60 and <= 260;
        var cadence = measured ? s.CadenceSpm : CadenceGuess.Spm(s.SpeedMps);
        var grade = double.IsNaN(s.GradePercent) ? 0 : s.GradePercent;
        var input = new GaitInput(table.Person, s.SpeedMps, cadence, Known(s.StanceTimeMs), Known(s.VerticalOscillationMm), grade, run.Surface, CarriedKg: table.CarriedKg);
        var load = table.Solve(input);
        var believed = load is not null && input.ContactTimeMs is not null;
        // Values that contradict one another: speed and cadence are the surer ones.
        if (load is null && (input.ContactTimeMs is not null || input.VerticalOscillationMm is not null))
            load = table.Solve(input with { ContactTimeMs = null, VerticalOscillationMm = null });
        return new(Usable(load), cadence, measured, believed);
    }

    private static StepCompression? Usable(StepCompression? c) =>
        c is not null && double.IsFinite(c.PeakN) && double.IsFinite(c.ImpulseNs) && c.PeakN > 0 && c.ImpulseNs > 0 ? c : null;

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
