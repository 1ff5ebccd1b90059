using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Equilibrium;

/// <summary>A shared-out balance: what every muscle and support does, and what goes through each joint. Valid until its balance has solved twice more.</summary>
internal sealed class BalanceResult
{
    private readonly MuscleLines _lines;
    private readonly AlignedDoubles _newtons;
    private Contact[] _contacts = [];
    private double _bodyWeightN;

    public BalanceResult(BalanceMemory memory, int columns, int rows)
    {
        _lines = memory.Lines;
        _newtons = new(_lines.Lanes.Slots);
        MuscleForceN = new double[_lines.Count];
        Solution = new(columns, rows);
    }

    public ShareSolution Solution { get; }

    /// <summary>For a posture near by; null after a single solve.</summary>
    public WarmStart? Start { get; set; }

    /// <summary>Newton steps of both solves.</summary>
    public int Iterations { get; set; }

    public OutsideLoad Outside { get; } = new();

    public AbdominalPressure Belly { get; } = new();

    /// <summary>Active and stretched together.</summary>
    public double[] MuscleForceN { get; }

    /// <summary>Every force on what lies above a joint but the joint's own: the joint gives the opposite.</summary>
    public Vec3[] ForceAbove { get; } = new Vec3[Trunk.Joints];

    /// <summary>What all muscles pull on all that lies above a joint.</summary>
    public Vec3[] MuscleForce { get; } = new Vec3[Trunk.Joints];

    public Vec3[] PassiveMoment { get; } = new Vec3[Trunk.Joints];

    /// <summary>Pull of the ligaments behind each disc: like the disc's push it is between two neighbours, so it is in no sum of what lies above.</summary>
    public double[] LigamentN { get; } = new double[Trunk.Joints];

    /// <summary>Adds everything up once muscles and supports are shared out.</summary>
    public BalanceResult Take(Contact[] contacts, double bodyWeightN)
    {
        (_contacts, _bodyWeightN) = (contacts, bodyWeightN);
        var newtons = _newtons.Span;
        ReadOnlySpan<double> most = _lines.Most.Span, stretch = _lines.Passive.Span;
        for (var i = 0; i < MuscleForceN.Length; i++)
        {
            var slot = _lines.Lanes.SlotOf[i];
            newtons[slot] = MuscleForceN[i] = (most[slot] * Solution.X[i]) + stretch[slot];
        }

        for (var k = 0; k < Trunk.Joints; k++)
        {
            MuscleForce[k] = _lines.SumOfForces(_newtons, k);
            ForceAbove[k] = Outside.Force[k] + Belly.Force[k] + MuscleForce[k] + ContactForce(k);
        }

        return this;
    }

    /// <summary>What the silent stretch of all muscles pulls on all that lies above a joint.</summary>
    public Vec3 StretchForce(int joint) => _lines.SumOfForces(_lines.Passive, joint);

    public Vec3 MuscleMoment(int joint) => _lines.SumOfMoments(_newtons, joint);

    public double[] CompressionsN(Pose pose)
    {
        var compressions = new double[Trunk.Joints];
        CompressionsN(pose, compressions);
        return compressions;
    }

    public void CompressionsN(Pose pose, Span<double> to)
    {
        for (var k = 0; k < Trunk.Joints; k++) to[k] = OnDisc(DiscFrame.Of(pose, k), k).Y;
    }

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
