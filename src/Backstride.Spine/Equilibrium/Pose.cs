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
    private readonly PointMass[] _upper = new PointMass[(int)SpineBody.Thorax + 1 + 6];
    private readonly double _headKg;

    private LegPose? _rightLeg, _leftLeg;
    private Posture _posture = Posture.Standing;

    public Pose(Trunk trunk, Posture posture)
    {
        Trunk = trunk;
        _headKg = LimbRow.Head.MassKg(trunk.Person);
        RightArm = new ArmPose(trunk, 1);
        LeftArm = new ArmPose(trunk, -1);
        Take(posture);
    }

    public Trunk Trunk { get; }

    public ArmPose RightArm { get; }

    public ArmPose LeftArm { get; }

    // Legs matter only where they are supported, so they are looked for only when asked for.
    public LegPose RightLeg => _rightLeg ??= new LegPose(this, _posture.Legs.Right, 1);

    public LegPose LeftLeg => _leftLeg ??= new LegPose(this, _posture.Legs.Left, -1);

    /// <summary>Moves the trunk into another posture.</summary>
    public void Take(Posture posture)
    {
        _posture = posture;
        (_rightLeg, _leftLeg) = (null, null);
        var pelvis = Turn.FromBends(posture.Pelvis.FlexionDeg, posture.Pelvis.SideDeg, posture.Pelvis.TwistDeg);
        _turns[0] = pelvis;
        for (var k = 0; k < Trunk.Joints; k++) Attach(k, k + 1, posture.At((LumbarJoint)k));
        FollowWithAbdomen(pelvis, posture);
        RightArm.Take(this, posture.Arms.Right);
        LeftArm.Take(this, posture.Arms.Left);
    }

    public Vec3 Joint(int k) => _pivots[k + 1];

    /// <summary>Where the point is that a body turns about.</summary>
    public Vec3 PivotOf(SpineBody body) => _pivots[(int)body];

    public Turn TurnOf(SpineBody body) => _turns[(int)body];

    /// <summary>Where a point of a body is now, from where it was at the neutral pose.</summary>
    public Vec3 Place(SpineBody body, Vec3 neutral) =>
        _pivots[(int)body] + _turns[(int)body].Apply(neutral - _neutralPivots[(int)body]);

    /// <summary>A place in the world as a body sees it: from its pivot, along its axes.</summary>
    public Vec3 InBody(SpineBody body, Vec3 place)
    {
        var (turn, from) = (TurnOf(body), place - PivotOf(body));
        return new(from.Dot(turn.XAxis), from.Dot(turn.YAxis), from.Dot(turn.ZAxis));
    }

    /// <summary>A body's own axis: its up, leaning as the vertebra leans.</summary>
    public Vec3 EndplateNormal(SpineBody body)
    {
        var (s, c) = Math.SinCos(Trunk.TiltsDeg[(int)body] * Math.PI / 180);
        return TurnOf(body).Apply(new(-s, c, 0));
    }

    /// <summary>Masses above the pelvis. Valid until the next posture.</summary>
    public PointMass[] UpperMasses(double thoraxForwardM)
    {
        var at = 0;
        for (var body = SpineBody.L5; body <= SpineBody.Thorax; body++)
        {
            var shift = body == SpineBody.Thorax ? new Vec3(thoraxForwardM, 0, 0) : default;
            _upper[at++] = new(body, Place(body, Trunk.CentresOfMass[(int)body] + shift), Trunk.MassesKg[(int)body]);
        }

        _upper[at++] = new(SpineBody.Thorax, Place(SpineBody.Thorax, Trunk.HeadCentre), _headKg);
        RightArm.Masses.CopyTo(_upper, at);
        LeftArm.Masses.CopyTo(_upper, at + 3);
        return _upper;
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
