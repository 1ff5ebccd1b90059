using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Equilibrium;

/// <summary>All moment equations of a task at once: six joints by three axes, and the whole body's six when the pelvis is free.</summary>
internal sealed class Balance
{
    public const double Gravity = 9.81;

    /// <summary>A force row of the whole body counts like a moment at this arm, metres.</summary>
    private const double ForceRowArmM = 0.1;

    /// <summary>Cost of carrying the body's whole weight at one point of support, beside the muscles': small, so that a support is used. Where nothing else holds the body, what the push needs of the limb comes on top, unless all is relaxed: a limb that only lies there works for nothing.</summary>
    private const double ContactWeight = 0.2;

    /// <summary>Cost of a joint that gives all it may, beside the muscles': small, as settling takes no effort.</summary>
    private const double SettlingWeight = 0.05;

    /// <summary>With effort cubed a silent muscle would answer to its first price without limit; a hundredth of the square keeps that finite.</summary>
    internal const double SquaredPartOfCubed = 0.01;

    /// <summary>Flexion of the lumbar spine at which the tonic floor is gone: half of its range.</summary>
    private const double SilentAtDeg = 30;

    private readonly BalanceMemory _memory;
    private SpineTask _task = null!;
    private ModelSettings _settings = null!;
    private Contact[] _contacts = [];
    private double[] _bodyTarget = [];
    private ShareLayout _layout = null!;
    private ShareTable _table = null!;
    private DualNewton _solver = null!;
    private double[]? _columnsFor;

    /// <param name="memory">Of an earlier balance of the same trunk, which must not be used any more.</param>
    public Balance(Trunk trunk, SpineTask task, ModelSettings settings, BalanceMemory? memory = null)
    {
        _memory = memory ?? new(trunk);
        Take(task, settings);
    }

    public Posture Posture { get; private set; } = Posture.Standing;

    public Pose Pose => _memory.Pose;

    public MuscleLines Lines => _memory.Lines;

    public int Rows { get; private set; }

    /// <summary>Takes up another task of the same person. Without supports nothing new is made: all the room there is is used again.</summary>
    public void Take(SpineTask task, ModelSettings settings)
    {
        (_task, _settings, _columnsFor) = (task, settings, null);
        Posture = settings.PelvisDeg == 0 && settings.LumbarDeg == 0 ? task.Posture : Shifted(task.Posture, settings);
        Pose.Take(Posture);
        Lines.Trace(Pose, task.StressNPerCm2 ?? settings.StressNPerCm2, task.Strength);
        _memory.Weight.Take(Pose, task, settings);
        Rows = MuscleLines.Rows;
        (_contacts, _bodyTarget, _layout) = ([], [], _memory.Layout);
        if (task.Supports.Count > 0 || task.PelvisFree) TakeSupports();
        (_table, _solver) = _memory.For(_layout);
        FillMuscles();
        FillContacts();
    }

    /// <summary>Shares the moments out twice: the second time with the joints stiffened by the load that the first found.</summary>
    /// <param name="start">Of a posture near by: each of the two solves begins at its own prices there.</param>
    public BalanceResult Solve(WarmStart? start = null)
    {
        var field = new Vec3(0, -Gravity, 0) - _task.Acceleration;
        var same = Mirror.Same(_task);
        var first = SolveOnce(field, _memory.Unloaded, start?.Unloaded, symmetric: same);
        first.CompressionsN(Pose, _memory.Loaded);
        _columnsFor = null;
        var second = SolveOnce(field, _memory.Loaded, start?.Loaded ?? first.Solution.Multiplier, symmetric: same);
        second.Start = Rows == _memory.Start.Rows ? _memory.Start : new(Rows);
        first.Solution.Multiplier.CopyTo(second.Start.Unloaded, 0);
        second.Solution.Multiplier.CopyTo(second.Start.Loaded, 0);
        second.Iterations = first.Solution.Iterations + second.Solution.Iterations;
        return second;
    }

    /// <summary>One solve in a given field of gravity and inertia, m/s2, with the joints under a given compression.</summary>
    /// <param name="symmetric">True when right and left are known to do the same: a fraction of the work, the same answer.</param>
    /// <param name="twistNm">A moment on the thorax besides, felt by every joint, world axes, Nm.</param>
    public BalanceResult SolveOnce(Vec3 field, double[] compressionsN, double[]? start, Vec3 twistNm = default, bool symmetric = false)
    {
        var result = _memory.Result(_layout, Rows);
        result.Outside.Take(Pose, _memory.Weight, field, _task.Forces, twistNm);
        result.Belly.Take(Pose, result.Outside, _task, _settings);
        Fill(result.Outside, result.Belly, compressionsN);
        if (symmetric) SagittalFold.Solve(_table, _memory, start, result.Solution);
        else Share(start, result.Solution);
        _memory.Near.AddTo(result.Solution.X);
        for (var k = 0; k < Trunk.Joints; k++)
        {
            result.PassiveMoment[k] = _memory.Held[k] + Settled(result.Solution.X, k);
            var backward = result.PassiveMoment[k].Dot(Pose.TurnOf((SpineBody)k).ZAxis);
            result.LigamentN[k] = PassiveJoint.LigamentN((LumbarJoint)k, PassiveJoint.BendOf(Posture, (LumbarJoint)k), backward, compressionsN[k], _settings.PassiveScale) / Pose.Trunk.Scale;
        }

        return result.Take(_contacts, _task.Person.MassKg * Gravity);
    }

    /// <summary>The sharing problem of a field with unloaded joints, for looking at it from outside; of a muscle that stays near a number the unknown is its distance from it.</summary>
    internal ShareProblem ProblemFor(Vec3 field)
    {
        var outside = new OutsideLoad().Take(Pose, _memory.Weight, field, _task.Forces, default);
        Fill(outside, new AbdominalPressure().Take(Pose, outside, _task, _settings), _memory.Unloaded);
        return _table.ToProblem(Rows);
    }

    private void TakeSupports()
    {
        _contacts = [.. _task.Supports.SelectMany(s => Contact.Of(s, Pose)).Where(c => _task.PelvisFree || c.Body != SpineBody.Pelvis)];
        Rows = MuscleLines.Rows + (_task.PelvisFree ? 6 : 0);
        if (_task.PelvisFree) _bodyTarget = WholeBodyTarget();
        if (_contacts.Length > 0 || _task.PelvisFree) _layout = BalanceMemory.Columns(Lines.Lanes, Rows, [.. _contacts.Select(Touched)]);
    }

    private static Posture Shifted(Posture posture, ModelSettings settings) => posture with
    {
        Pelvis = posture.Pelvis with { FlexionDeg = posture.Pelvis.FlexionDeg + settings.PelvisDeg },
        Lumbar = posture.Lumbar with { FlexionDeg = posture.Lumbar.FlexionDeg + settings.LumbarDeg },
    };

    private void Share(double[]? start, ShareSolution to)
    {
        start?.CopyTo(_solver.Y);
        _solver.Solve(_table, start is not null);
        _solver.Answer(_layout, to);
    }

    private void Fill(OutsideLoad outside, AbdominalPressure belly, double[] compressionsN)
    {
        // What the joints give is the same for all frames of a movement that keeps its posture.
        if (!ReferenceEquals(_columnsFor, compressionsN)) FillPassive(compressionsN);
        _columnsFor = compressionsN;
        for (var k = 0; k < Trunk.Joints; k++) Put(_table.Target, 3 * k, -(outside.Moment[k] + belly.Moment[k] + _memory.Held[k] + Lines.StretchMoment[k]));
        _bodyTarget.CopyTo(_table.Target[MuscleLines.Rows..]);
        _memory.Near.TakeOff(_table);
    }

    private void FillMuscles()
    {
        Lines.Fill(_table);
        var slots = Lines.Lanes.Slots;
        var weight = Lines.Lanes.Weight.Span;
        var cubed = _settings.Effort == Effort.Cubed;
        _table.IsCubed = cubed;
        var upright = UprightFloor();
        for (var s = 0; s < slots; s++)
        {
            var square = cubed ? SquaredPartOfCubed * weight[s] : weight[s];
            (_table.Weight[s], _table.Answer[s], _table.Cube[s]) = (square, 1 / square, cubed ? weight[s] : 0);
        }

        _table.Lower[..slots].Fill(upright);
        _table.Upper[..slots].Fill(1);
        if (_task.Tone is not (Tone.Normal or Tone.Relaxed))
            for (var i = 0; i < Lines.Count; i++) _table.Lower[Lines.Lanes.SlotOf[i]] = Floor(Pose.Trunk.Fascicles[i], upright);
        _memory.Near.Clear();
        for (var a = 0; a < _task.Activity.Count; a++) TakeActivity(_task.Activity[a]);
        _memory.Near.Shift(_table);
    }

    // What was measured is a floor like the tonic one, or a number to stay near. Fascicles stand by pairs, the right one first.
    private void TakeActivity(MuscleActivity active)
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            if (Pose.Trunk.Fascicles[i].Group != active.Group) continue;
            var slot = Lines.Lanes.SlotOf[i];
            var (side, measured) = i % 2 == 0 ? (Side.Right, active.Right) : (Side.Left, active.Left);
            var share = Math.Min(1, _settings.ActivityScale * measured);
            if (share > 0 && active.IsNear(side)) _memory.Near.Put(i, share);
            else _table.Lower[slot] = Math.Max(_table.Lower[slot], share);
        }
    }

    private void FillContacts()
    {
        for (var c = 0; c < _contacts.Length; c++)
        {
            FillContact(Lines.Count + c, _contacts[c]);
            _table.Set(Lines.Count + c, ContactWeight + (_task.PelvisFree && _task.Tone != Tone.Relaxed ? Lines.Lanes.PerVolume * _contacts[c].Effort(_task.Person.MassKg) : 0), 0, 0, 10);
        }
    }

    private void FillPassive(double[] compressionsN)
    {
        for (var k = 0; k < Trunk.Joints; k++)
        {
            var curve = PassiveJoint.Moment((LumbarJoint)k, PassiveJoint.BendOf(Posture, (LumbarJoint)k), compressionsN[k], _settings.PassiveScale);
            var frame = Pose.TurnOf((SpineBody)k);
            _memory.Held[k] = frame.Apply(curve with { Z = 0 });
            Settle(0, frame.XAxis, 0);
            Settle(1, frame.YAxis, 0);
            Settle(2, frame.ZAxis, curve.Z);

            void Settle(int axis, Vec3 about, double curveNm)
            {
                var i = Lines.Count + _contacts.Length + (3 * k) + axis;
                var settling = PassiveJoint.SettlingNm((LumbarJoint)k, axis, compressionsN[k], _settings.PassiveScale);
                var most = Math.Abs(curveNm) + settling;
                _table.Put(i, 3 * k, most * about);
                var (lower, upper) = curveNm >= 0 ? (-settling / most, 1.0) : (-1.0, settling / most);
                _table.Set(i, SettlingWeight, 0, lower, upper);
            }
        }
    }

    private double UprightFloor() => _task.Tone == Tone.Relaxed ? 0 : _settings.TonicFloor * Uprightness(Posture.Lumbar.FlexionDeg);

    private double Floor(Fascicle fascicle, double upright) => _task.Tone switch
    {
        Tone.Braced when fascicle.IsBelly => _settings.BracedFloor,
        Tone.DrawnIn when fascicle.Group == "internal-oblique" => _settings.BracedFloor,
        _ => upright,
    };

    // Upright the trunk's muscles are held on a little; with the back rounded tissue steadies it and they fall silent.
    private static double Uprightness(double flexionDeg) => Math.Clamp(1 - (flexionDeg / SilentAtDeg), 0, 1);

    private Vec3 Settled(double[] x, int joint)
    {
        Vec3 sum = default;
        for (var axis = 0; axis < 3; axis++)
        {
            var i = Lines.Count + _contacts.Length + (3 * joint) + axis;
            sum += x[i] * _table.At(i, 3 * joint);
        }

        return sum;
    }

    // The joints below a push, and the whole body when nothing else holds it.
    private uint Touched(Contact contact) => ((1u << Math.Min((int)contact.Body, Trunk.Joints)) - 1) | (_task.PelvisFree ? 3u << Trunk.Joints : 0);

    private void FillContact(int column, Contact contact)
    {
        var push = _task.Person.MassKg * Gravity * contact.Direction;
        for (var k = 0; k < (int)contact.Body && k < Trunk.Joints; k++)
            _table.Put(column, 3 * k, (contact.Point - Pose.Joint(k)).Cross(push));
        if (!_task.PelvisFree) return;
        _table.Put(column, MuscleLines.Rows, ForceRowArmM * push);
        _table.Put(column, MuscleLines.Rows + 3, contact.Point.Cross(push));
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

        var gravity = new Vec3(0, -Gravity, 0);
        foreach (var (m, beyond) in WeightAbove.Inertia(Pose, _task, _settings)) Add(m.Position, m.MassKg * (gravity - _task.Acceleration - beyond));
        foreach (var m in Pose.LowerMasses()) Add(m.Position, m.MassKg * gravity);
        foreach (var f in _task.Forces) Add(OutsideLoad.PointOf(Pose, f), f.ForceN);
        var target = new double[6];
        Put(target, 0, -(ForceRowArmM * force));
        Put(target, 3, -moment);
        return target;
    }

    private static void Put(Span<double> to, int at, Vec3 v) => (to[at], to[at + 1], to[at + 2]) = (v.X, v.Y, v.Z);
}
