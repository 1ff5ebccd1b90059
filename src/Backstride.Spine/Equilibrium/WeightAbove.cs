using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Equilibrium;

/// <summary>Mass above each joint and its first moment about it, so that any pull of gravity or acceleration is a product.</summary>
internal sealed class WeightAbove
{
    // A pack worn close: its middle about 13 cm behind the middle of the thorax, at the shoulder blades' lower end.
    private static readonly Vec3 BackpackCentre = new(-0.25, 0.33, 0);

    // As Pose lists the masses.
    private static readonly Segment[] Segments =
    [
        Segment.L5, Segment.L4, Segment.L3, Segment.L2, Segment.L1, Segment.Thorax, Segment.Head,
        Segment.RightArm, Segment.RightArm, Segment.RightHand, Segment.LeftArm, Segment.LeftArm, Segment.LeftHand,
    ];

    private readonly double[] _massKg = new double[Trunk.Joints];
    private readonly Vec3[] _firstMoment = new Vec3[Trunk.Joints];
    private readonly Vec3[] _ownForce = new Vec3[Trunk.Joints], _ownMoment = new Vec3[Trunk.Joints];

    /// <summary>Weighs a trunk in its pose with what it carries.</summary>
    public void Take(Pose pose, SpineTask task, ModelSettings settings)
    {
        Array.Clear(_massKg);
        Array.Clear(_firstMoment);
        Array.Clear(_ownForce);
        Array.Clear(_ownMoment);
        foreach (var m in pose.UpperMasses(settings.MassForwardM)) Add(pose, m with { MassKg = m.MassKg * settings.MassScale });
        if (task.Accelerations.Count > 0)
            foreach (var (mass, beyond) in Inertia(pose, task, settings)) AddOwn(pose, mass, -mass.MassKg * beyond);
        if (task.BackpackKg > 0) Add(pose, Pack(pose, task));
        // By number: going through a list as such would make an object each time.
        for (var i = 0; i < task.Hands.Count; i++)
        {
            if (task.Hands[i].Hand != Side.Left) Add(pose, InHand(pose.RightArm, task.Hands[i]));
            if (task.Hands[i].Hand != Side.Right) Add(pose, InHand(pose.LeftArm, task.Hands[i]));
        }
    }

    /// <summary>The part that a mass of <see cref="Pose.UpperMasses"/> belongs to.</summary>
    public static Segment SegmentOf(int mass) => Segments[mass];

    /// <summary>Masses in the hands and on the back.</summary>
    public static IEnumerable<PointMass> Carried(Pose pose, SpineTask task)
    {
        if (task.BackpackKg > 0) yield return Pack(pose, task);
        foreach (var load in task.Hands)
        {
            if (load.Hand != Side.Left) yield return InHand(pose.RightArm, load);
            if (load.Hand != Side.Right) yield return InHand(pose.LeftArm, load);
        }
    }

    /// <summary>Every mass above the pelvis with what it gains of speed beyond the task's own acceleration, m/s2.</summary>
    public static IEnumerable<(PointMass Mass, Vec3 BeyondMps2)> Inertia(Pose pose, SpineTask task, ModelSettings settings)
    {
        var upper = pose.UpperMasses(settings.MassForwardM);
        for (var i = 0; i < upper.Length; i++)
            yield return (upper[i] with { MassKg = upper[i].MassKg * settings.MassScale }, Beyond(task, Segments[i]));
        if (task.BackpackKg > 0) yield return (Pack(pose, task), Beyond(task, Segment.Thorax));
        foreach (var load in task.Hands)
        {
            if (load.Hand != Side.Left) yield return (InHand(pose.RightArm, load), Beyond(task, Segment.RightHand));
            if (load.Hand != Side.Right) yield return (InHand(pose.LeftArm, load), Beyond(task, Segment.LeftHand));
        }
    }

    /// <summary>What the parts that gain speed by themselves press on all that lies above a joint with, newtons.</summary>
    public Vec3 OwnForce(int joint) => _ownForce[joint];

    /// <summary>And its moment about the joint, Nm.</summary>
    public Vec3 OwnMoment(int joint) => _ownMoment[joint];

    public double MassKg(int joint) => _massKg[joint];

    public Vec3 Moment(int joint, Vec3 field) => _firstMoment[joint].Cross(field);

    private static PointMass Pack(Pose pose, SpineTask task) => new(SpineBody.Thorax, pose.Place(SpineBody.Thorax, pose.Trunk.Scale * BackpackCentre), task.BackpackKg);

    private static PointMass InHand(ArmPose arm, HandLoad load) => new(SpineBody.Thorax, arm.Hand, load.Hand == Side.Both ? load.MassKg / 2 : load.MassKg);

    private void Add(Pose pose, PointMass mass)
    {
        for (var k = 0; k < (int)mass.Body; k++)
        {
            _massKg[k] += mass.MassKg;
            _firstMoment[k] += mass.MassKg * (mass.Position - pose.Joint(k));
        }
    }

    private void AddOwn(Pose pose, PointMass mass, Vec3 force)
    {
        for (var k = 0; k < (int)mass.Body; k++)
        {
            _ownForce[k] += force;
            _ownMoment[k] += (mass.Position - pose.Joint(k)).Cross(force);
        }
    }

    private static Vec3 Beyond(SpineTask task, Segment segment)
    {
        Vec3 beyond = default;
        foreach (var own in task.Accelerations)
            if (own.Segment == segment) beyond = own.Mps2 - task.Acceleration;
        return beyond;
    }
}
