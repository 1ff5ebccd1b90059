using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Equilibrium;

/// <summary>All moment equations of a task at once: six joints by three axes, and the whole body's six when the pelvis is free.</summary>
internal sealed class Balance
{
    public const double Gravity = 9.81;

    /// <summary>A force row of the whole body counts like a moment at this arm, metres.</summary>
    private const double ForceRowArmM = 0.1;

    /// <summary>Cost of carrying the body's whole weight at one point of support, beside the muscles': small, so that a support is used. Where nothing else holds the body, what the push needs of the limb comes on top.</summary>
    private const double ContactWeight = 0.2;

    /// <summary>Cost of a joint that gives all it may, beside the muscles': small, as settling takes no effort.</summary>
    private const double SettlingWeight = 0.05;

    /// <summary>With effort cubed a silent muscle would answer to its first price without limit; a hundredth of the square keeps that finite.</summary>
    internal const double SquaredPartOfCubed = 0.01;

    /// <summary>Flexion of the lumbar spine at which the tonic floor is gone: half of its range.</summary>
    private const double SilentAtDeg = 30;

    private readonly SpineTask _task;
    private readonly ModelSettings _settings;
    private readonly WeightAbove _weight;
    private readonly Contact[] _contacts;
    private readonly double[] _bodyTarget;
    private double[]? _columnsFor;
    private ShareProblem? _columns;

    public Balance(Trunk trunk, SpineTask task, ModelSettings settings)
    {
        _task = task;
        _settings = settings;
        var posture = task.Posture with
        {
            Pelvis = task.Posture.Pelvis with { FlexionDeg = task.Posture.Pelvis.FlexionDeg + settings.PelvisDeg },
            Lumbar = task.Posture.Lumbar with { FlexionDeg = task.Posture.Lumbar.FlexionDeg + settings.LumbarDeg },
        };
        Posture = posture;
        Pose = new Pose(trunk, posture);
        Lines = new MuscleLines(Pose, task.StressNPerCm2 ?? settings.StressNPerCm2, task.Strength);
        _weight = new WeightAbove(Pose, task, settings);
        _contacts = [.. task.Supports.SelectMany(s => Contact.Of(s, Pose)).Where(c => task.PelvisFree || c.Body != SpineBody.Pelvis)];
        Rows = MuscleLines.Rows + (task.PelvisFree ? 6 : 0);
        _bodyTarget = task.PelvisFree ? WholeBodyTarget() : [];
    }

    public Posture Posture { get; }

    public Pose Pose { get; }

    public MuscleLines Lines { get; }

    public int Rows { get; }

    /// <summary>Shares the moments out twice: the second time with the joints stiffened by the load that the first found.</summary>
    public BalanceResult Solve(double[]? start = null)
    {
        var field = new Vec3(0, -Gravity, 0) - _task.Acceleration;
        var same = Mirror.Same(_task);
        var first = SolveOnce(field, new double[Trunk.Joints], start, symmetric: same);
        return SolveOnce(field, first.CompressionsN(Pose), first.Solution.Multiplier, symmetric: same);
    }

    /// <summary>One solve in a given field of gravity and inertia, m/s2, with the joints under a given compression.</summary>
    /// <param name="symmetric">True when right and left are known to do the same: a fraction of the work, the same answer.</param>
    /// <param name="twistNm">A moment on the thorax besides, felt by every joint, world axes, Nm.</param>
    public BalanceResult SolveOnce(Vec3 field, double[] compressionsN, double[]? start, Vec3 twistNm = default, bool symmetric = false)
    {
        var outside = OutsideLoad.Of(Pose, _weight, field, _task.Forces, twistNm);
        var passive = Held(compressionsN);
        var belly = AbdominalPressure.Of(Pose, outside, _task, _settings);
        var problem = Problem(outside, belly, passive, compressionsN);
        var solution = symmetric ? SagittalFold.Solve(problem, Lines.Count, start) : DualNewton.Solve(problem, start);
        var ligaments = new double[Trunk.Joints];
        for (var k = 0; k < Trunk.Joints; k++)
        {
            passive[k] += Settled(solution.X, problem, k);
            var backward = passive[k].Dot(Pose.TurnOf((SpineBody)k).ZAxis);
            ligaments[k] = PassiveJoint.LigamentN((LumbarJoint)k, PassiveJoint.BendOf(Posture, (LumbarJoint)k), backward, compressionsN[k], _settings.PassiveScale) / Pose.Trunk.Scale;
        }

        return new(solution, Lines, outside, belly, passive, ligaments, _contacts, _task.Person.MassKg * Gravity);
    }

    /// <summary>The sharing problem of a field with unloaded joints, for looking at it from outside.</summary>
    internal ShareProblem ProblemFor(Vec3 field)
    {
        var unloaded = new double[Trunk.Joints];
        var outside = OutsideLoad.Of(Pose, _weight, field, _task.Forces, default);
        return Problem(outside, AbdominalPressure.Of(Pose, outside, _task, _settings), Held(unloaded), unloaded);
    }

    private ShareProblem Problem(OutsideLoad outside, AbdominalPressure belly, Vec3[] passive, double[] compressionsN)
    {
        if (!ReferenceEquals(_columnsFor, compressionsN))
        {
            _columns = Columns(compressionsN);
            _columnsFor = compressionsN;
        }

        var target = new double[Rows];
        for (var k = 0; k < Trunk.Joints; k++) Put(target, 3 * k, -(outside.Moment[k] + belly.Moment[k] + passive[k] + Lines.StretchMoment[k]));
        if (_task.PelvisFree) _bodyTarget.CopyTo(target, MuscleLines.Rows);
        return _columns! with { Target = target };
    }

    // Everything of the problem but what the outside asks: the same for all frames of a movement that keeps its posture.
    private ShareProblem Columns(double[] compressionsN)
    {
        var n = Lines.Count + _contacts.Length + MuscleLines.Rows;
        double[] matrix = new double[n * Rows], weight = new double[n], lower = new double[n], upper = new double[n];
        var perVolume = Lines.Count / Lines.Volume.Sum();
        for (var i = 0; i < Lines.Count; i++)
        {
            for (var j = 0; j < MuscleLines.Rows; j++)
                matrix[(i * Rows) + j] = Lines.Moment[(i * MuscleLines.Rows) + j] * Lines.MaxForceN[i];
            weight[i] = Lines.Volume[i] * perVolume;
            (lower[i], upper[i]) = (Floor(Pose.Trunk.Fascicles[i]), 1);
        }

        for (var c = 0; c < _contacts.Length; c++)
        {
            var i = Lines.Count + c;
            FillContact(matrix.AsSpan(i * Rows, Rows), _contacts[c]);
            weight[i] = ContactWeight + (_task.PelvisFree ? perVolume * _contacts[c].Effort(_task.Person.MassKg) : 0);
            upper[i] = 10;
        }

        for (var k = 0; k < Trunk.Joints; k++)
        {
            var curve = PassiveJoint.Moment((LumbarJoint)k, PassiveJoint.BendOf(Posture, (LumbarJoint)k), compressionsN[k], _settings.PassiveScale);
            var frame = Pose.TurnOf((SpineBody)k);
            Settle(0, frame.XAxis, 0);
            Settle(1, frame.YAxis, 0);
            Settle(2, frame.ZAxis, curve.Z);

            void Settle(int axis, Vec3 about, double curveNm)
            {
                var i = Lines.Count + _contacts.Length + (3 * k) + axis;
                var settling = PassiveJoint.SettlingNm((LumbarJoint)k, axis, compressionsN[k], _settings.PassiveScale);
                var most = Math.Abs(curveNm) + settling;
                Put(matrix.AsSpan(i * Rows, Rows), 3 * k, most * about);
                weight[i] = SettlingWeight;
                (lower[i], upper[i]) = curveNm >= 0 ? (-settling / most, 1.0) : (-1.0, settling / most);
            }
        }

        return new(Rows, matrix, weight, lower, upper, []) { Cube = _settings.Effort == Effort.Cubed ? Cubed(weight) : null };
    }

    private double[] Cubed(double[] weight)
    {
        var cube = new double[weight.Length];
        for (var i = 0; i < Lines.Count; i++) (cube[i], weight[i]) = (weight[i], SquaredPartOfCubed * weight[i]);
        return cube;
    }

    private double Floor(Fascicle fascicle) => _task.Tone switch
    {
        Tone.Relaxed => 0,
        Tone.Braced when fascicle.IsBelly => _settings.BracedFloor,
        Tone.DrawnIn when fascicle.Group == "internal-oblique" => _settings.BracedFloor,
        _ => _settings.TonicFloor * Uprightness(Posture.Lumbar.FlexionDeg),
    };

    // Upright the trunk's muscles are held on a little; with the back rounded tissue steadies it and they fall silent.
    private static double Uprightness(double flexionDeg) => Math.Clamp(1 - (flexionDeg / SilentAtDeg), 0, 1);

    // What the joints' curves push against side bend and twist, world axes.
    private Vec3[] Held(double[] compressionsN) =>
    [
        .. Enumerable.Range(0, Trunk.Joints).Select(k => Pose.TurnOf((SpineBody)k).Apply(
            PassiveJoint.Moment((LumbarJoint)k, PassiveJoint.BendOf(Posture, (LumbarJoint)k), compressionsN[k], _settings.PassiveScale) with { Z = 0 })),
    ];

    private Vec3 Settled(double[] x, ShareProblem problem, int joint)
    {
        Vec3 sum = default;
        for (var axis = 0; axis < 3; axis++)
        {
            var i = Lines.Count + _contacts.Length + (3 * joint) + axis;
            var at = (i * Rows) + (3 * joint);
            sum += x[i] * new Vec3(problem.Matrix[at], problem.Matrix[at + 1], problem.Matrix[at + 2]);
        }

        return sum;
    }

    private void FillContact(Span<double> column, Contact contact)
    {
        var push = _task.Person.MassKg * Gravity * contact.Direction;
        for (var k = 0; k < (int)contact.Body && k < Trunk.Joints; k++)
            Put(column, 3 * k, (contact.Point - Pose.Joint(k)).Cross(push));
        if (!_task.PelvisFree) return;
        Put(column, MuscleLines.Rows, ForceRowArmM * push);
        Put(column, MuscleLines.Rows + 3, contact.Point.Cross(push));
    }

    // What the supports must give to the body as a whole: force (times an arm) and moment about the pelvis.
    private double[] WholeBodyTarget()
    {
        Vec3 force = default, moment = default;
        void Add(Vec3 at, Vec3 f)
        {
            force += f;
            moment += at.Cross(f);
        }

        var masses = Pose.UpperMasses(_settings.MassForwardM).Select(m => m with { MassKg = m.MassKg * _settings.MassScale })
            .Concat(WeightAbove.Carried(Pose, _task)).Concat(Pose.LowerMasses());
        foreach (var m in masses) Add(m.Position, m.MassKg * new Vec3(0, -Gravity, 0));
        foreach (var f in _task.Forces) Add(OutsideLoad.PointOf(Pose, f), f.ForceN);
        var target = new double[6];
        Put(target, 0, -(ForceRowArmM * force));
        Put(target, 3, -moment);
        return target;
    }

    private static void Put(Span<double> to, int at, Vec3 v) => (to[at], to[at + 1], to[at + 2]) = (v.X, v.Y, v.Z);
}
