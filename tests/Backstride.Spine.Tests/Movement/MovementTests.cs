using Backstride.Spine.Anatomy;
using Backstride.Spine.Movement;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Movement;

public class MovementTests
{
    [Fact]
    public void A_frame_of_a_movement_has_the_loads_of_the_frame_by_itself()
    {
        var frames = Bend(60, 0.03, 0.05).ToArray();
        var warm = MovementSolver.Solve(Person.Default, frames);
        for (var i = 0; i < frames.Length; i += 7)
        {
            var alone = new MovementSolver(Person.Default).Next(frames[i]);
            for (var k = 0; k < Trunk.Joints; k++) Assert.Equal(alone.Levels[k].CompressionN, warm[i].Levels[k].CompressionN, 1e-5);
        }
    }

    [Fact]
    public void Two_workers_find_what_one_finds()
    {
        var frames = Bend(40, 0.05, 0.1).ToArray();
        var one = MovementSolver.Solve(Person.Default, frames);
        var two = MovementSolver.Solve(Person.Default, frames, workers: 2);
        for (var i = 0; i < frames.Length; i++)
        {
            Assert.Equal(one[i].TimeS, two[i].TimeS);
            Assert.Equal(one[i].At(LumbarJoint.L4L5).CompressionN, two[i].At(LumbarJoint.L4L5).CompressionN, 1e-5);
        }
    }

    [Fact]
    public void Loads_go_on_without_a_jump_however_finely_the_path_is_cut()
    {
        double Largest(int frames, double step)
        {
            var loads = MovementSolver.Solve(Person.Default, Bend(frames, step, 0.0).ToArray());
            return loads.Zip(loads.Skip(1)).Max(p => Enumerable.Range(0, Trunk.Joints).Max(k => Math.Abs(p.First.Levels[k].CompressionN - p.Second.Levels[k].CompressionN)));
        }

        var coarse = Largest(40, 0.08);
        var fine = Largest(320, 0.01);
        Assert.True(fine < coarse / 3, FormattableString.Invariant($"{coarse} N a frame, {fine} N in an eighth of it"));
    }

    [Fact]
    public void Every_frame_has_its_proof() =>
        Assert.All(MovementSolver.Solve(Person.Default, Bend(50, 0.1, 1).ToArray()), f => Assert.True(f.Certificate.KktResidual < 1e-8));

    [Theory]
    [InlineData(0.0, false)]
    [InlineData(1.0, false)]
    [InlineData(0.0, true)]
    [InlineData(1.0, true)]
    public void Frames_into_kept_room_make_nothing_new(double side, bool active)
    {
        var frames = Bend(60, 0.03, side).ToArray();
        if (active) frames = [.. frames.Select(f => f with { Task = f.Task with { Activity = [new("external-oblique", 0.1, 0.1), new("multifidus", 0.2, 0.2) { Near = Side.Both }] } })];
        var (solver, room) = (new MovementSolver(Person.Default), new FrameRoom());
        foreach (var frame in frames) solver.Next(frame, room);
        // The least of three goes: what the runtime makes once, when it compiles a method anew, is not the solver's.
        Assert.Equal(0, Enumerable.Range(0, 3).Min(_ => BytesMade(solver, frames, room)));
        // And it is the answer of the frame.
        Assert.Equal(new MovementSolver(Person.Default).Next(frames[^1]).At(LumbarJoint.L4L5).CompressionN, room.Levels[(int)LumbarJoint.L4L5].CompressionN, 1e-5);
        Assert.Equal(frames[^1].TimeS, room.TimeS);
        Assert.InRange(room.KktResidual, 0, 1e-8);
    }

    [Fact]
    public void A_movement_is_of_one_person()
    {
        var solver = new MovementSolver(new(80, 1.8, Sex.Male));
        Assert.Throws<ArgumentException>(() => solver.Next(Bend(1, 0, 0).Single()));
    }

    private static long BytesMade(MovementSolver solver, MovementFrame[] frames, FrameRoom room)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var frame in frames) solver.Next(frame, room);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<MovementFrame> Bend(int frames, double step, double side)
    {
        for (var i = 0; i < frames; i++)
        {
            var (s, c) = Math.SinCos(step * i);
            yield return new(0.01 * i, new SpineTask
            {
                Id = "bend",
                Name = "bend",
                Posture = new Posture { Pelvis = new(15 + (15 * s), 4 * side * s, 3 * side * c), Lumbar = new(15 + (15 * s), 5 * side * s, 2 * side * s) },
                Hands = side > 0 ? [new(Side.Right, 4)] : [],
            });
        }
    }
}
