using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium.Lanes;

namespace Backstride.Spine.Equilibrium;

/// <summary>What one newton in each fascicle does at each joint, and how strong each is, for a pose. Keeps its memory from pose to pose.</summary>
internal sealed class MuscleLines
{
    /// <summary>Moments and forces of a joint: x, y, z for L5/S1, then L4/L5, ...</summary>
    public const int Rows = 3 * Anatomy.Trunk.Joints;

    private readonly AlignedDoubles _bodies = new(12 * 8);
    private readonly TautRoom _room;
    private readonly AlignedDoubles _force, _moment, _length, _multiple, _most, _passive;
    private readonly Vec3[] _joints = new Vec3[Anatomy.Trunk.Joints];
    private readonly Width _width;

    public MuscleLines(Trunk trunk)
        : this(trunk, Widest.Here)
    {
    }

    public MuscleLines(Trunk trunk, Width width)
    {
        _width = width;
        Trunk = trunk;
        Lanes = TrunkLanes.Of(trunk);
        _room = new(Lanes);
        (_force, _moment) = (new(Rows * Lanes.Slots), new(Rows * Lanes.Slots));
        (_length, _multiple, _most, _passive) = (new(Lanes.Slots), new(Lanes.Slots), new(Lanes.Slots), new(Lanes.Slots));
    }

    public Trunk Trunk { get; }

    public TrunkLanes Lanes { get; }

    public int Count => Lanes.Count;

    /// <summary>Force at full activation at the present length, newtons, by slot.</summary>
    public AlignedDoubles Most => _most;

    /// <summary>Force of the stretched fibres without activation, newtons, by slot.</summary>
    public AlignedDoubles Passive => _passive;

    public double PassiveSumN
    {
        get
        {
            var sum = 0.0;
            foreach (var n in _passive.Span) sum += n;
            return sum;
        }
    }

    /// <summary>Moment of the stretched, silent fibres about each joint, world axes, Nm.</summary>
    public Vec3[] StretchMoment { get; } = new Vec3[Anatomy.Trunk.Joints];

    public void Trace(Pose pose, double stressNPerCm2, IReadOnlyDictionary<string, double> strength)
    {
        for (var body = SpineBody.Pelvis; body <= SpineBody.Abdomen; body++) Put(_bodies, body, pose.TurnOf(body), pose.PivotOf(body));
        for (var k = 0; k < _joints.Length; k++) _joints[k] = pose.Joint(k);
        _multiple.Span.Fill(1);
        if (strength.Count > 0)
            for (var i = 0; i < Count; i++) _multiple.Span[Lanes.SlotOf[i]] = strength.GetValueOrDefault(Trunk.Fascicles[i].Group, 1);
        switch (_width)
        {
            case Width.Eight: Trace<Lanes512>(stressNPerCm2); break;
            case Width.Four: Trace<Lanes256>(stressNPerCm2); break;
            default: Trace<LanesScalar>(stressNPerCm2); break;
        }
    }

    /// <summary>Moment of a newton in one fascicle about a joint, world axes, metres.</summary>
    public Vec3 Moment(int fascicle, int joint)
    {
        var at = (3 * joint * Lanes.Slots) + Lanes.SlotOf[fascicle];
        var m = _moment.Span;
        return new(m[at], m[at + Lanes.Slots], m[at + (2 * Lanes.Slots)]);
    }

    /// <summary>Length of a fascicle's path, metres.</summary>
    public double LengthM(int fascicle) => _length.Span[Lanes.SlotOf[fascicle]];

    /// <summary>Where a point of a fascicle's path is, world axes, metres; of points that move with one body behind each other the first only.</summary>
    public Vec3 PointM(int fascicle, int point) => _room.At(Lanes, fascicle, point);

    /// <summary>Force on all that is above a joint, newtons of each fascicle by slot.</summary>
    public Vec3 SumOfForces(AlignedDoubles newtons, int joint) => Sum(_force, newtons, joint);

    public Vec3 SumOfMoments(AlignedDoubles newtons, int joint) => Sum(_moment, newtons, joint);

    /// <summary>Fills the muscles' columns of a sharing problem: moments at full activation.</summary>
    public void Fill(ShareTable table)
    {
        switch (_width)
        {
            case Width.Eight: MuscleTrace<Lanes512>.Scale(Lanes, ref _moment.First, ref _most.First, ref table.FirstOfMatrix, table.Layout.Slots); break;
            case Width.Four: MuscleTrace<Lanes256>.Scale(Lanes, ref _moment.First, ref _most.First, ref table.FirstOfMatrix, table.Layout.Slots); break;
            default: MuscleTrace<LanesScalar>.Scale(Lanes, ref _moment.First, ref _most.First, ref table.FirstOfMatrix, table.Layout.Slots); break;
        }
    }

    private void Trace<L>(double stressNPerCm2)
        where L : struct, ILanes<L>
    {
        MuscleTrace<L>.Trace(Lanes, _room, ref _bodies.First, _joints, ref _force.First, ref _moment.First, ref _length.First);
        MuscleTrace<L>.Strength(Lanes, ref _length.First, stressNPerCm2, ref _multiple.First, ref _most.First, ref _passive.First);
        for (var k = 0; k < StretchMoment.Length; k++) StretchMoment[k] = MuscleTrace<L>.Sum(Lanes, ref _moment.First, ref _passive.First, k);
    }

    private Vec3 Sum(AlignedDoubles perNewton, AlignedDoubles newtons, int joint) => _width switch
    {
        Width.Eight => MuscleTrace<Lanes512>.Sum(Lanes, ref perNewton.First, ref newtons.First, joint),
        Width.Four => MuscleTrace<Lanes256>.Sum(Lanes, ref perNewton.First, ref newtons.First, joint),
        _ => MuscleTrace<LanesScalar>.Sum(Lanes, ref perNewton.First, ref newtons.First, joint),
    };

    /// <summary>Where a body is, as the kernels take it: three axes, then the pivot.</summary>
    internal static void Put(AlignedDoubles bodies, SpineBody body, Turn turn, Vec3 pivot)
    {
        ReadOnlySpan<Vec3> four = [turn.XAxis, turn.YAxis, turn.ZAxis, pivot];
        var to = bodies.Span;
        for (var i = 0; i < 4; i++)
            (to[(24 * i) + (int)body], to[(24 * i) + 8 + (int)body], to[(24 * i) + 16 + (int)body]) = (four[i].X, four[i].Y, four[i].Z);
    }
}
