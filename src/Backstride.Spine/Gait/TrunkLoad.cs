using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;

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
        var balance = new Balance(Trunk.Of(input.Person), Task(input, step), ModelSettings.Default);
        var loaded = Enumerable.Repeat(1.2 * input.Person.MassKg * Balance.Gravity, Trunk.Joints).ToArray();
        var compressions = new double[GroundForce.Frames][];
        double[]? warm = null;
        for (var f = 0; f < GroundForce.Frames; f++)
        {
            if (f > 0 && Field(ground, f, mass) == Field(ground, f - 1, mass))
            {
                compressions[f] = compressions[f - 1]; // in the air nothing changes
                continue;
            }

            var result = balance.SolveOnce(Field(ground, f, mass), loaded, warm, symmetric: true);
            warm = result.Solution.Multiplier;
            compressions[f] = result.CompressionsN(balance.Pose);
        }

        var peakFrame = Array.IndexOf(compressions, compressions.MaxBy(c => c[L4L5]));
        var twisted = balance.SolveOnce(Field(ground, peakFrame, mass), loaded, warm, TypicalTwist(input)).CompressionsN(balance.Pose);
        var band = Math.Sqrt(Square(OwnBand)
            + (step.ContactGuessed ? Square(GuessedContactBand) : 0)
            + (input.LeanDeg is null ? Square(GuessedLeanBand) : 0));
        var levels = Enumerable.Range(0, Trunk.Joints)
            .Select(k => OfLevel([.. compressions.Select(c => c[k])], twisted[k], band, step.StepS))
            .ToArray();
        var peakBodyWeights = ground.VerticalN.Max() / (input.Person.MassKg * Balance.Gravity);
        return new(ground.VerticalN, step.StepS, peakBodyWeights, levels[L4L5])
        {
            Levels = levels,
            L4L5N = [.. compressions.Select(c => c[L4L5])],
            Walks = step.Walks,
        };
    }

    private static StepCompression OfLevel(double[] compression, double twistedPeak, double band, double stepS)
    {
        var (peak, mean) = (compression.Max(), compression.Average());
        return new(peak, mean, (1 - band) * peak, Math.Max((1 + band) * peak, twistedPeak), mean * stepS) { LeastN = compression.Min() };
    }

    private static SpineTask Task(GaitInput input, StepTiming step)
    {
        var slopeDeg = Math.Atan(input.GradePercent / 100) * 180 / Math.PI;
        var lean = input.LeanDeg ?? ((step.Walks ? WalkingLeanDeg : RunningLeanDeg) + Math.Clamp(0.3 * slopeDeg, -4, 6));
        return CounterLean.Adopt(new()
        {
            Id = "step",
            Name = "step",
            Person = input.Person,
            BackpackKg = input.CarriedKg,
            Posture = new BodyPosture(new(lean, 0, 0)).Resolve() with { Arms = RunningArms },
        });
    }

    private static LimbPair<ArmPosture> RunningArms { get; } = new(new(RaiseDeg: -10, ElbowDeg: 90), new(RaiseDeg: -10, ElbowDeg: 90));

    private static Vec3 Field(GroundForce ground, int frame, double mass) =>
        new(-ground.ForwardN[frame] / mass, -ground.TrunkVerticalN[frame] / mass, 0);

    // Side bend and twist of runners in the laboratory: about 15 and 20 Nm at 66 kg and 3.9 m/s.
    private static Vec3 TypicalTwist(GaitInput input)
    {
        var size = input.Person.MassKg * input.SpeedMps;
        return new(0.06 * size, 0.08 * size, 0);
    }

    private static double Square(double v) => v * v;
}
