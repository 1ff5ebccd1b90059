using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;

namespace Backstride.Spine.Gait;

/// <summary>Force of the ground to compression of L4/L5 over a step.</summary>
/// <remarks>
/// The trunk rides on the legs: it feels the ground's force over the whole mass as if gravity changed with it (measured slope on the
/// ground's force 0.504, r 0.984). Posture is held over the step. The value is the sagittal model; side bend and twist, which no watch
/// sees and which may double it, raise only the upper end of the band.
/// </remarks>
internal static class TrunkLoad
{
    private const int L4L5 = (int)LumbarJoint.L4L5;

    /// <summary>Absolute newtons in running are known to about half.</summary>
    private const double OwnBand = 0.5, GuessedContactBand = 0.2, GuessedLeanBand = 0.15;

    /// <summary>Usual lean of the trunk, degrees: 5 +- 4 running (Teng and Powers 2015: 3.6 to 10.8).</summary>
    private const double RunningLeanDeg = 5, WalkingLeanDeg = 2;

    public static GaitLoad Solve(GaitInput input, StepTiming step, GroundForce ground)
    {
        var mass = input.Person.MassKg + input.CarriedKg;
        var balance = new StepBalance(input.Person, LeanDeg(input, step), input.CarriedKg);
        var compressions = new double[GroundForce.Frames][];
        double[]? warm = null;
        for (var f = 0; f < GroundForce.Frames; f++)
        {
            // In the air nothing changes.
            var same = f > 0 && Field(ground, f, mass) == Field(ground, f - 1, mass);
            compressions[f] = same ? compressions[f - 1] : balance.CompressionsN(Field(ground, f, mass), ref warm);
        }

        var peakFrame = Array.IndexOf(compressions, compressions.MaxBy(c => c[L4L5]));
        var twisted = balance.TwistedN(Field(ground, peakFrame, mass), input.SpeedMps, warm);
        var levels = Enumerable.Range(0, Trunk.Joints)
            .Select(k => OfLevel([.. compressions.Select(c => c[k])], twisted[k], Band(input, step), step.StepS))
            .ToArray();
        var peakBodyWeights = ground.VerticalN.Max() / (input.Person.MassKg * Balance.Gravity);
        return new(ground.VerticalN, step.StepS, peakBodyWeights, levels[L4L5])
        {
            Levels = levels,
            L4L5N = [.. compressions.Select(c => c[L4L5])],
            Walks = step.Walks,
        };
    }

    /// <summary>Of the trunk without what it carries.</summary>
    public static double LeanDeg(GaitInput input, StepTiming step)
    {
        var slopeDeg = Math.Atan(input.GradePercent / 100) * 180 / Math.PI;
        return input.LeanDeg ?? ((step.Walks ? WalkingLeanDeg : RunningLeanDeg) + Math.Clamp(0.3 * slopeDeg, -4, 6));
    }

    /// <summary>What the trunk feels, as gravity and inertia, m/s2.</summary>
    public static Vec3 Field(GroundForce ground, int frame, double mass) =>
        new(-ground.ForwardN[frame] / mass, -ground.TrunkVerticalN[frame] / mass, 0);

    /// <summary>Half the band, as a share of the peak.</summary>
    public static double Band(GaitInput input, StepTiming step) => Math.Sqrt(Square(OwnBand)
        + (step.ContactGuessed ? Square(GuessedContactBand) : 0)
        + (input.LeanDeg is null ? Square(GuessedLeanBand) : 0));

    public static StepCompression OfLevel(ReadOnlySpan<double> compression, double twistedPeak, double band, double stepS)
    {
        var (peak, least, sum) = (compression[0], compression[0], 0.0);
        foreach (var c in compression) (peak, least, sum) = (Math.Max(peak, c), Math.Min(least, c), sum + c);
        var mean = sum / compression.Length;
        return new(peak, mean, (1 - band) * peak, Math.Max((1 + band) * peak, twistedPeak), mean * stepS) { LeastN = least };
    }

    private static double Square(double v) => v * v;
}
