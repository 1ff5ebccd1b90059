using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Equilibrium;

/// <summary>What one newton in each fascicle does at each joint, and how strong each is, for a pose.</summary>
internal sealed class MuscleLines
{
    /// <summary>Moments and forces of a joint: x, y, z for L5/S1, then L4/L5, ...</summary>
    public const int Rows = 3 * Trunk.Joints;

    public MuscleLines(Pose pose, double stressNPerCm2, IReadOnlyDictionary<string, double> strength)
    {
        var fascicles = pose.Trunk.Fascicles;
        Count = fascicles.Count;
        Moment = new double[Count * Rows];
        Force = new double[Count * Rows];
        MaxForceN = new double[Count];
        PassiveN = new double[Count];
        Volume = new double[Count];
        for (var i = 0; i < Count; i++)
        {
            var length = Trace(pose, fascicles[i], i * Rows);
            var neutral = NeutralLength(fascicles[i]);
            var fibre = fascicles[i].FibreShare * neutral;
            var stretch = fascicles[i].NeutralStretch + ((length - neutral) / fibre);
            var area = fascicles[i].AreaCm2 * strength.GetValueOrDefault(fascicles[i].Group, 1);
            MaxForceN[i] = area * stressNPerCm2 * FibreForce.Active(stretch);
            PassiveN[i] = area * FibreForce.PassiveNPerCm2 * FibreForce.Passive(stretch);
            Volume[i] = fascicles[i].AreaCm2 * fibre;
            for (var k = 0; k < Trunk.Joints; k++) StretchMoment[k] += PassiveN[i] * At(Moment, (i * Rows) + (3 * k));
        }
    }

    public int Count { get; }

    /// <summary>Moment per newton about each joint, world axes, metres; a block of <see cref="Rows"/> a fascicle.</summary>
    public double[] Moment { get; }

    /// <summary>Force per newton on all that is above each joint, world axes.</summary>
    public double[] Force { get; }

    /// <summary>Force at full activation at the present length.</summary>
    public double[] MaxForceN { get; }

    /// <summary>Force of the stretched fibres without activation.</summary>
    public double[] PassiveN { get; }

    public double[] Volume { get; }

    /// <summary>Moment of the stretched, silent fibres about each joint, world axes, Nm.</summary>
    public Vec3[] StretchMoment { get; } = new Vec3[Trunk.Joints];

    // A pull counts at a joint as far as its two ends lie on different sides of it. The belly's wall lies on both:
    // it hangs on the rib cage by the share of the motion it follows, and on the pelvis by the rest.
    private double Trace(Pose pose, Fascicle fascicle, int block)
    {
        var length = 0.0;
        for (var j = 1; j < fascicle.Path.Count; j++)
        {
            var (from, to) = (fascicle.Path[j - 1], fascicle.Path[j]);
            var start = pose.Place(from.Body, from.Neutral);
            var along = pose.Place(to.Body, to.Neutral) - start;
            length += along.Length;
            if (from.Body == to.Body) continue;
            var direction = along.Unit();
            for (var k = 0; k < Trunk.Joints; k++)
            {
                var crossing = ShareAbove(from.Body, k) - ShareAbove(to.Body, k);
                if (crossing == 0) continue;
                Add(Force, block + (3 * k), crossing, direction);
                Add(Moment, block + (3 * k), crossing, (start - pose.Joint(k)).Cross(direction));
            }
        }

        return length;
    }

    private static double ShareAbove(SpineBody body, int joint) =>
        body == SpineBody.Abdomen ? Pose.AbdomenShare : (int)body > joint ? 1 : 0;

    private static double NeutralLength(Fascicle fascicle) =>
        fascicle.Path.Zip(fascicle.Path.Skip(1), (a, b) => (b.Neutral - a.Neutral).Length).Sum();

    private static Vec3 At(double[] from, int at) => new(from[at], from[at + 1], from[at + 2]);

    private static void Add(double[] to, int at, double scale, Vec3 v)
    {
        to[at] += scale * v.X;
        to[at + 1] += scale * v.Y;
        to[at + 2] += scale * v.Z;
    }
}
