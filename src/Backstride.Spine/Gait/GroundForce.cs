using Backstride.Spine.Equilibrium;

namespace Backstride.Spine.Gait;

/// <summary>Force of the ground over one step, evenly sampled from touch-down; and what of it reaches the trunk.</summary>
/// <param name="VerticalN">Mean exactly the weight: over a step the body neither rises nor falls.</param>
/// <param name="TrunkVerticalN">The same with the jolt of the landing softened by legs and lordosis.</param>
/// <param name="ForwardN">Braking below zero, then push; mean zero at steady speed.</param>
internal sealed record GroundForce(double[] VerticalN, double[] TrunkVerticalN, double[] ForwardN)
{
    public const int Frames = 40;

    /// <summary>What of the landing's jolt reaches the trunk as a jolt: 0.3 to 0.5 (JEB 221:jeb177949). The rest arrives slowly.</summary>
    private const double JoltReachingTrunk = 0.4;

    /// <summary>When in contact the long pulse peaks.</summary>
    private const double PeakShare = 0.47;

    /// <summary>Foot and shank, stopped by the ground at landing (Clark, Ryan, Weyand 2017).</summary>
    private const double LandingMassShare = 0.08;

    /// <summary>Force at which a plate says that a foot is down.</summary>
    private const double PlateThresholdN = 50;

    public static GroundForce Of(GaitInput input, StepTiming step) => step.Walks ? Walking(input, step) : Running(input, step);

    /// <summary>Two-mass model of Clark, Ryan and Weyand 2017: a short pulse that stops the lower leg, a long one that carries the rest.</summary>
    public static GroundForce Running(GaitInput input, StepTiming step)
    {
        var mass = input.Person.MassKg + input.CarriedKg;
        var total = mass * Balance.Gravity * step.StepS;
        var slope = Math.Sin(Math.Atan(input.GradePercent / 100));
        var landing = Math.Min(0.05, 0.2 * step.ContactS);
        var landingSpeed = (0.9 + (0.2 * input.SpeedMps)) * Math.Clamp(1 - (5 * slope), 0.4, 1.8);
        var jolt = Math.Min(0.3 * total, LandingMassShare * mass * ((landingSpeed / landing) + Balance.Gravity) * 2 * landing);
        var width = landing / Hardness(input.Surface);
        var braking = 0.05 * input.SpeedMps * mass * Math.Clamp(1 - (3 * slope), 0.4, 1.6);

        var down = WholeContactS(step, jolt / landing, total - jolt);

        double[] vertical = new double[Frames], trunk = new double[Frames], forward = new double[Frames];
        for (var f = 0; f < Frames; f++)
        {
            var t = f * step.StepS / Frames;
            var pulse = Cosine(t, width, width, width);
            var carry = Cosine(t, PeakShare * down, PeakShare * down, (1 - PeakShare) * down);
            vertical[f] = (jolt * pulse) + ((total - jolt) * carry);
            trunk[f] = (JoltReachingTrunk * jolt * pulse) + ((total - (JoltReachingTrunk * jolt)) * carry);
            forward[f] = t < down ? -braking * Math.PI / down * Math.Sin(2 * Math.PI * t / down) : 0;
        }

        return new(ToMean(vertical, mass), ToMean(trunk, mass), ToZero(forward));
    }

    // A contact time is the time that the force is above a threshold. The model's force rises and falls softly, so its ends below the
    // threshold lie outside: without them every step would be some 25 ms too short and its peak a tenth too high.
    private static double WholeContactS(StepTiming step, double joltN, double carryNs)
    {
        var landing = Math.Min(0.05, 0.2 * step.ContactS);
        var down = step.ContactS;
        for (var i = 0; i < 8; i++)
        {
            var peak = 2 * carryNs / down;
            if (peak <= 2 * PlateThresholdN) break;
            var rise = joltN / (landing * landing) + peak / (PeakShare * down * PeakShare * down);
            var before = Math.Sqrt(4 * PlateThresholdN / rise) / Math.PI;
            var after = (1 - PeakShare) * down * Math.Acos(1 - (2 * PlateThresholdN / peak)) / Math.PI;
            down = Math.Min(step.StepS, step.ContactS + before + after);
        }

        return down;
    }

    /// <summary>One or two feet are always down: the force swings about the weight, most when both are down.</summary>
    public static GroundForce Walking(GaitInput input, StepTiming step)
    {
        var mass = input.Person.MassKg + input.CarriedKg;
        var leg = 0.53 * input.Person.StatureM;
        var half = Math.Min(input.SpeedMps * step.StepS / 2, 0.8 * leg);
        // The hip swings over a straight leg; knee and ankle take away some of that rise.
        var rise = input.VerticalOscillationMm / 1000 ?? 0.6 * (leg - Math.Sqrt((leg * leg) - (half * half)));
        var rate = 2 * Math.PI / step.StepS;
        var swing = Math.Min(0.9, rise / 2 * rate * rate / Balance.Gravity);
        var braking = 0.03 * input.SpeedMps * mass;
        double[] vertical = new double[Frames], forward = new double[Frames];
        for (var f = 0; f < Frames; f++)
        {
            var phase = 2 * Math.PI * f / Frames;
            vertical[f] = mass * Balance.Gravity * (1 + (swing * Math.Cos(phase - 0.6)));
            forward[f] = -braking * Math.PI / step.StepS * Math.Sin(phase);
        }

        var exact = ToMean(vertical, mass);
        return new(exact, exact, ToZero(forward));
    }

    // The ground changes the landing's jolt and nothing after it: legs retune themselves within a step (Ferris 1999).
    // Grass is not softer for the shin than concrete (Waite 2021).
    private static double Hardness(Surface surface) => surface switch
    {
        Surface.Track => 0.9,
        Surface.Treadmill => 0.85,
        _ => 1,
    };

    // A raised cosine with its peak at a time, an impulse of 1, and its own rise and fall.
    private static double Cosine(double t, double peak, double rise, double fall)
    {
        var side = t < peak ? rise : fall;
        var away = Math.Abs(t - peak) / side;
        return away >= 1 ? 0 : (1 + Math.Cos(Math.PI * away)) / (rise + fall);
    }

    private static double[] ToMean(double[] force, double mass)
    {
        var sum = 0.0;
        foreach (var f in force) sum += f;
        var factor = mass * Balance.Gravity / (sum / force.Length);
        foreach (ref var f in force.AsSpan()) f *= factor;
        return force;
    }

    // With the foot in the air there is none.
    private static double[] ToZero(double[] force)
    {
        var (sum, down) = (0.0, 0);
        foreach (var f in force) (sum, down) = (sum + f, f == 0 ? down : down + 1);
        var mean = sum / force.Length * force.Length / down;
        foreach (ref var f in force.AsSpan())
            if (f != 0) f -= mean;
        return force;
    }
}
