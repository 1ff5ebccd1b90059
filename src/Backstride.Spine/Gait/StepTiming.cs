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

    /// <summary>Sprinters stay in the air for about 0.2 s. Far more than that is a cadence counted in strides of two steps.</summary>
    private const double LongestFlightS = 0.3;

    public static StepTiming Of(GaitInput input)
    {
        var timing = Read(input);
        var flight = timing.StepS - timing.ContactS;
        return timing.Fault is null && !timing.Walks && flight > LongestFlightS
            ? new(0, 0, false, false, new("SPN007", "cadenceSpm", FormattableString.Invariant($"{input.CadenceSpm:0} steps a minute would leave the body in the air for {flight * 1000:0} ms; is the cadence in strides of two steps?")))
            : timing;
    }

    private static StepTiming Read(GaitInput input)
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
            : new(step, GuessContact(input.SpeedMps, step), false, true, null);
    }

    // Contact time falls with speed and with a shorter step. The shape is fitted by eye to force plates; the constant is what makes the
    // mean of measured over estimated 1 over 16 recordings of 8 kinds of watch and foot pod, 2.0 to 4.7 m/s and 151 to 191 steps a minute
    // (a runner's mean lies 0.79 to 1.13 of it, standard deviation 9 %). It is a watch's contact time, so that a measured and an
    // estimated one can be compared; 0.47 would be a force plate's. The trunk's rise and fall, as watches report it, told no more.
    private static double GuessContact(double speedMps, double stepS) =>
        Math.Clamp(0.425 * Math.Pow(speedMps, -0.45) * Math.Sqrt(stepS / 0.36), 0.25 * stepS, 0.92 * stepS);

    private static StepTiming Bad(string message) => new(0, 0, false, false, new("SPN007", "contactTimeMs", message));
}
