using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Loads;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Movement;

/// <summary>Solves the frames of a movement one after the other, each from where the last two point to. One thread at a time.</summary>
/// <remarks>The answer to a frame is that of the frame by itself; only the way there is shorter. The large tables are kept from frame to frame.</remarks>
public sealed class MovementSolver
{
    private readonly Trunk _trunk;
    private readonly BalanceMemory _memory;
    private readonly double _standingN;
    private readonly FrameRoom _room = new();
    private Balance? _balance;
    private SpineTask? _strengthOf;
    private double _ownStandingN;
    private WarmStart _before = new(MuscleLines.Rows), _last = new(MuscleLines.Rows), _onward = new(MuscleLines.Rows);

    /// <summary>How many frames before this one can be gone on from: 0, 1 or 2.</summary>
    private int _known;

    public MovementSolver(Person person)
    {
        _trunk = Trunk.Of(person);
        _memory = new(_trunk);
        _standingN = LoadReader.StandingL4L5N(_trunk);
    }

    /// <summary>All frames of a movement, cut into stretches that are worked on side by side.</summary>
    /// <param name="workers">Stretches at once, usually the number of cores. No worker waits for another.</param>
    public static IReadOnlyList<FrameLoads> Solve(Person person, IReadOnlyList<MovementFrame> frames, int workers = 1)
    {
        var loads = new FrameLoads[frames.Count];
        if (workers <= 1) SolveStretch(person, frames, loads, 0, frames.Count);
        else Parallel.For(0, workers, w => SolveStretch(person, frames, loads, frames.Count * w / workers, frames.Count * (w + 1) / workers));
        return loads;
    }

    public FrameLoads Next(MovementFrame frame)
    {
        Next(frame, _room);
        return new(_room.TimeS, [.. _room.Levels], _room.RatioToStanding, new(_room.KktResidual, _room.Iterations, _room.SlackNm));
    }

    /// <summary>The same into room that the caller keeps. Once warm, frames without supports make nothing new: no object, no lock, no pause.</summary>
    public void Next(MovementFrame frame, FrameRoom to)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (!ReferenceEquals(frame.Task.Person, _trunk.Person) && frame.Task.Person != _trunk.Person) throw new ArgumentException("A movement is of one person.", nameof(frame));
        if (_balance is null) _balance = new(_trunk, frame.Task, ModelSettings.Default, _memory);
        else _balance.Take(frame.Task, ModelSettings.Default);
        var result = _balance.Solve(Start(_balance.Rows));
        Remember(result.Start!);
        for (var k = 0; k < Trunk.Joints; k++)
        {
            var force = result.OnDisc(DiscFrame.Of(_balance.Pose, k), k);
            to.Put(k, new(force.Y, force.X, force.Z));
        }

        var slack = 0.0;
        foreach (var s in result.Solution.Slack) slack = Math.Max(slack, Math.Abs(s));
        to.Put(frame.TimeS, to.Levels[(int)LumbarJoint.L4L5].CompressionN / StandingN(frame.Task), result.Solution.Residual, result.Solution.Iterations, slack);
    }

    // Whoever is stronger or weaker than usual stands so too. Frames of one movement share their strength, so it is looked for once.
    private double StandingN(SpineTask task)
    {
        if (task.StressNPerCm2 is null && task.Strength.Count == 0) return _standingN;
        if (_strengthOf is not { } known || known.StressNPerCm2 != task.StressNPerCm2 || !ReferenceEquals(known.Strength, task.Strength))
            (_strengthOf, _ownStandingN) = (task, LoadReader.StandingL4L5N(_trunk, task));
        return _ownStandingN;
    }

    // Prices of other supports than these are of no use.
    private WarmStart? Start(int rows)
    {
        if (_known == 0 || _last.Rows != rows) return null;
        if (_known == 1 || _before.Rows != rows) return _last;
        if (_onward.Rows != rows) _onward = new(rows);
        _onward.Onward(_before, _last);
        return _onward;
    }

    private void Remember(WarmStart now)
    {
        (_before, _last) = (_last, _before);
        if (_last.Rows != now.Rows) _last = new(now.Rows);
        _last.CopyFrom(now);
        _known = Math.Min(_known + 1, 2);
    }

    private static void SolveStretch(Person person, IReadOnlyList<MovementFrame> frames, FrameLoads[] loads, int from, int to)
    {
        if (from == to) return;
        var solver = new MovementSolver(person);
        for (var i = from; i < to; i++) loads[i] = solver.Next(frames[i]);
    }
}
