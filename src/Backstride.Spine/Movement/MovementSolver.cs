using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Loads;

namespace Backstride.Spine.Movement;

/// <summary>Solves the frames of a movement one after the other, each from where the last two point to. One thread at a time.</summary>
/// <remarks>The answer to a frame is that of the frame by itself; only the way there is shorter. The large tables are kept from frame to frame.</remarks>
public sealed class MovementSolver
{
    private readonly Trunk _trunk;
    private readonly BalanceMemory _memory;
    private readonly double _standingN;
    private WarmStart? _before, _last;

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
        if (frame.Task.Person != _trunk.Person) throw new ArgumentException("A movement is of one person.", nameof(frame));
        var balance = new Balance(_trunk, frame.Task, ModelSettings.Default, _memory);
        var result = balance.Solve(Start(balance.Rows));
        (_before, _last) = (_last, result.Start);
        var levels = new DiscForce[Trunk.Joints];
        for (var k = 0; k < levels.Length; k++)
        {
            var force = result.OnDisc(DiscFrame.Of(balance.Pose, k), k);
            levels[k] = new(force.Y, force.X, force.Z);
        }

        return new(frame.TimeS, levels, levels[(int)LumbarJoint.L4L5].CompressionN / _standingN, LoadReader.Certify(result));
    }

    // Prices of other supports than these are of no use.
    private WarmStart? Start(int rows)
    {
        if (_last?.Loaded.Length != rows) return null;
        return _before?.Loaded.Length == rows ? _last.Onward(_before) : _last;
    }

    private static void SolveStretch(Person person, IReadOnlyList<MovementFrame> frames, FrameLoads[] loads, int from, int to)
    {
        if (from == to) return;
        var solver = new MovementSolver(person);
        for (var i = from; i < to; i++) loads[i] = solver.Next(frames[i]);
    }
}
