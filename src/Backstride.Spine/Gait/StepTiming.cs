using Backstride.Spine.Equilibrium;

namespace Backstride.Spine.Gait;

/// <summary>When the foot is down.</summary>
/// <param name="StepS">Touch-down to the other foot's touch-down.</param>
/// <param name="ContactS">One foot on the ground; longer than the step when walking.</param>
/// <param name="ContactGuessed">True when contact time came from speed and not from the watch.</param>
internal sealed record StepTiming(double StepS, double ContactS, bool Walks, bool ContactGuessed, SpineFault? Fault)
{
    /// <summary>Nobody walks faster; nobody's watch may say so.</summary>
    private const double FastestWalkMps = 2.8;

    /// <summary>Below this, without contact time, it is taken for walking.</summary>
    private const double WalkBelowMps = 2.0;

    public static StepTiming Of(GaitInput input)
    {
        var step = 60 / input.CadenceSpm;
        var length = input.SpeedMps * step;
        if (length > 1.7 * input.Person.StatureM)
            return Bad(FormattableString.Invariant($"{input.SpeedMps:0.##} m/s at {input.CadenceSpm:0} steps a minute makes steps of {length:0.00} m; is the cadence in strides of two steps?"));
        if (input.ContactTimeMs is { } ms)
        {
            var contact = ms / 1000;
            if (contact < step) return contact < 0.2 * step
                ? Bad(FormattableString.Invariant($"A foot that is down for {ms:0} ms of a step of {step * 1000:0} ms would have to push with over 7 times body weight."))
                : new(step, contact, false, false, null);
            return input.SpeedMps <= FastestWalkMps && contact < 2 * step
                ? new(step, contact, true, false, null)
                : Bad(FormattableString.Invariant($"A foot that is down for {ms:0} ms in steps of {step * 1000:0} ms leaves no time in the air: that is not running, and too fast for walking."));
        }

        return input.SpeedMps < WalkBelowMps
            ? new(step, 1.2 * step, true, true, null)
            : new(step, GuessContact(input, step), false, true, null);
    }

    // Contact time falls with speed (0.47 v^-0.45 s fits 0.31 s at 2.5 m/s and 0.26 s at 3.9 m/s) and with a shorter step.
    // The trunk's rise and fall tells it too: in the spring model VO = g T^2 / 8 - (1/4 - 1/(2 pi)) g T tc.
    private static double GuessContact(GaitInput input, double step)
    {
        var bySpeed = 0.47 * Math.Pow(input.SpeedMps, -0.45) * Math.Sqrt(step / 0.36);
        var guess = bySpeed;
        if (input.VerticalOscillationMm is { } vo)
        {
            var byOscillation = ((Balance.Gravity * step * step / 8) - (vo / 1000)) / (((1 / 4.0) - (1 / (2 * Math.PI))) * Balance.Gravity * step);
            guess = (bySpeed + Math.Clamp(byOscillation, 0.7 * bySpeed, 1.3 * bySpeed)) / 2;
        }

        return Math.Clamp(guess, 0.25 * step, 0.92 * step);
    }

    private static StepTiming Bad(string message) => new(0, 0, false, false, new("SPN007", "contactTimeMs", message));
}
