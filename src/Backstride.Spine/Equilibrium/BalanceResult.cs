using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Equilibrium;

/// <summary>A shared-out balance: what every muscle and support does, and what goes through each joint.</summary>
internal sealed class BalanceResult
{
    private readonly double _bodyWeightN;
    private readonly Contact[] _contacts;

    public BalanceResult(ShareSolution solution, BalanceMemory memory, OutsideLoad outside, AbdominalPressure belly, Vec3[] passive, double[] ligamentN, Contact[] contacts, double bodyWeightN)
    {
        Solution = solution;
        Outside = outside;
        Belly = belly;
        PassiveMoment = passive;
        LigamentN = ligamentN;
        _contacts = contacts;
        _bodyWeightN = bodyWeightN;
        var lines = memory.Lines;
        MuscleForceN = new double[lines.Count];
        ForceAbove = new Vec3[Trunk.Joints];
        MuscleMoment = new Vec3[Trunk.Joints];
        MuscleForce = new Vec3[Trunk.Joints];
        StretchForce = [.. Enumerable.Range(0, Trunk.Joints).Select(k => lines.SumOfForces(lines.Passive, k))];
        var newtons = memory.Newtons.Span;
        ReadOnlySpan<double> most = lines.Most.Span, stretch = lines.Passive.Span;
        for (var i = 0; i < MuscleForceN.Length; i++)
        {
            var slot = lines.Lanes.SlotOf[i];
            newtons[slot] = MuscleForceN[i] = (most[slot] * solution.X[i]) + stretch[slot];
        }

        for (var k = 0; k < Trunk.Joints; k++)
        {
            MuscleForce[k] = lines.SumOfForces(memory.Newtons, k);
            ForceAbove[k] = outside.Force[k] + belly.Force[k] + MuscleForce[k] + ContactForce(k);
            MuscleMoment[k] = lines.SumOfMoments(memory.Newtons, k);
        }
    }

    public ShareSolution Solution { get; }

    /// <summary>For a posture near by; null after a single solve.</summary>
    public WarmStart? Start { get; set; }

    /// <summary>Newton steps of both solves.</summary>
    public int Iterations { get; set; }

    public OutsideLoad Outside { get; }

    public AbdominalPressure Belly { get; }

    /// <summary>Active and stretched together.</summary>
    public double[] MuscleForceN { get; }

    /// <summary>Every force on what lies above a joint but the joint's own: the joint gives the opposite.</summary>
    public Vec3[] ForceAbove { get; }

    /// <summary>What all muscles, and what their silent stretch alone, pull on all that lies above a joint.</summary>
    public Vec3[] MuscleForce { get; }

    public Vec3[] StretchForce { get; }

    public Vec3[] MuscleMoment { get; }

    public Vec3[] PassiveMoment { get; }

    /// <summary>Pull of the ligaments behind each disc: like the disc's push it is between two neighbours, so it is in no sum of what lies above.</summary>
    public double[] LigamentN { get; }

    public double[] CompressionsN(Pose pose) =>
        [.. Enumerable.Range(0, Trunk.Joints).Select(k => OnDisc(DiscFrame.Of(pose, k), k).Y)];

    /// <summary>What a disc carries in its own frame: forward shear, compression, shear to the right, newtons.</summary>
    public Vec3 OnDisc(Turn disc, int joint)
    {
        var force = ForceAbove[joint];
        return new(force.Dot(disc.XAxis), LigamentN[joint] - force.Dot(disc.YAxis), force.Dot(disc.ZAxis));
    }

    public Vec3 ContactForce(int joint)
    {
        Vec3 sum = default;
        for (var c = 0; c < _contacts.Length; c++)
            if ((int)_contacts[c].Body > joint) sum += _bodyWeightN * Solution.X[MuscleForceN.Length + c] * _contacts[c].Direction;
        return sum;
    }

    public Vec3 ContactMoment(Pose pose, int joint)
    {
        Vec3 sum = default;
        for (var c = 0; c < _contacts.Length; c++)
            if ((int)_contacts[c].Body > joint) sum += (_contacts[c].Point - pose.Joint(joint)).Cross(_bodyWeightN * Solution.X[MuscleForceN.Length + c] * _contacts[c].Direction);
        return sum;
    }
}
