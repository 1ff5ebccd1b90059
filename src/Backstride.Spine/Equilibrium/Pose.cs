using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Equilibrium;

/// <summary>Where everything is in the world, for a trunk in a posture. The origin is that of the pelvis.</summary>
internal sealed class Pose
{
    /// <summary>Share of the lumbar rotation that the front wall of the belly follows (MyoTorso, after Christophy et al. 2012).</summary>
    public const double AbdomenShare = 0.643;

    private readonly Turn[] _turns = new Turn[8];
    private readonly Vec3[] _neutralPivots = new Vec3[8];
    private readonly Vec3[] _pivots = new Vec3[8];

    public Pose(Trunk trunk, Posture posture)
    {
        Trunk = trunk;
        var pelvis = Turn.FromBends(posture.Pelvis.FlexionDeg, posture.Pelvis.SideDeg, posture.Pelvis.TwistDeg);
        _turns[0] = pelvis;
        for (var k = 0; k < Trunk.Joints; k++) Attach(k, k + 1, posture.At((LumbarJoint)k));
        FollowWithAbdomen(pelvis, posture);
        RightArm = new ArmPose(this, posture.Arms.Right, 1);
        LeftArm = new ArmPose(this, posture.Arms.Left, -1);
        RightLeg = new LegPose(this, posture.Legs.Right, 1);
        LeftLeg = new LegPose(this, posture.Legs.Left, -1);
    }

    public Trunk Trunk { get; }

    public ArmPose RightArm { get; }

    public ArmPose LeftArm { get; }

    public LegPose RightLeg { get; }

    public LegPose LeftLeg { get; }

    public Vec3 Joint(int k) => _pivots[k + 1];

    /// <summary>Where the point is that a body turns about.</summary>
    public Vec3 PivotOf(SpineBody body) => _pivots[(int)body];

    public Turn TurnOf(SpineBody body) => _turns[(int)body];

    /// <summary>Where a point of a body is now, from where it was at the neutral pose.</summary>
    public Vec3 Place(SpineBody body, Vec3 neutral) =>
        _pivots[(int)body] + _turns[(int)body].Apply(neutral - _neutralPivots[(int)body]);

    /// <summary>A body's own axis: its up, leaning as the vertebra leans.</summary>
    public Vec3 EndplateNormal(SpineBody body)
    {
        var (s, c) = Math.SinCos(Trunk.TiltsDeg[(int)body] * Math.PI / 180);
        return TurnOf(body).Apply(new(-s, c, 0));
    }

    /// <summary>Masses above the pelvis.</summary>
    public IEnumerable<PointMass> UpperMasses(double thoraxForwardM)
    {
        for (var body = SpineBody.L5; body <= SpineBody.Thorax; body++)
        {
            var shift = body == SpineBody.Thorax ? new Vec3(thoraxForwardM, 0, 0) : default;
            yield return new(body, Place(body, Trunk.CentresOfMass[(int)body] + shift), Trunk.MassesKg[(int)body]);
        }

        yield return new(SpineBody.Thorax, Place(SpineBody.Thorax, Trunk.HeadCentre), LimbRow.Head.MassKg(Trunk.Person));
        foreach (var mass in RightArm.Masses.Concat(LeftArm.Masses)) yield return mass;
    }

    /// <summary>Masses of the pelvis and legs.</summary>
    public IEnumerable<PointMass> LowerMasses() =>
        RightLeg.Masses.Concat(LeftLeg.Masses)
            .Append(new(SpineBody.Pelvis, Place(SpineBody.Pelvis, Trunk.CentresOfMass[0]), Trunk.MassesKg[0]));

    private void Attach(int below, int above, JointBend bend)
    {
        var centre = Trunk.JointCentres[below];
        _neutralPivots[above] = centre;
        _pivots[above] = Place((SpineBody)below, centre);
        _turns[above] = _turns[below].Then(Turn.FromBends(bend.FlexionDeg, bend.SideDeg, bend.TwistDeg));
    }

    // The wall of the belly rides on a second spine that bends by the same share at every joint.
    private void FollowWithAbdomen(Turn pelvis, Posture posture)
    {
        var turn = pelvis;
        Vec3 neutral = default, pivot = default;
        for (var k = 0; k < Trunk.Joints; k++)
        {
            var centre = Trunk.JointCentres[k];
            pivot += turn.Apply(centre - neutral);
            neutral = centre;
            var bend = AbdomenShare * posture.At((LumbarJoint)k);
            turn = turn.Then(Turn.FromBends(bend.FlexionDeg, bend.SideDeg, bend.TwistDeg));
        }

        _turns[(int)SpineBody.Abdomen] = turn;
        _pivots[(int)SpineBody.Abdomen] = pivot;
        _neutralPivots[(int)SpineBody.Abdomen] = neutral;
    }
}
