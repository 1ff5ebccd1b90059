using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Movement;
using Backstride.Spine.Postures;

namespace Backstride.Benchmarks.Spine;

/// <summary>What is solved: the same every time.</summary>
internal static class SpineProblems
{
    public static Person Person => Person.Default;

    public static ShareProblem Problem(SpineTask task) =>
        new Balance(Trunk.Of(Person), task, ModelSettings.Default).ProblemFor(new Vec3(0, -Balance.Gravity, 0) - task.Acceleration);

    /// <summary>A movement without jumps: at most 15 times the step in degrees a frame.</summary>
    public static MovementFrame[] Smooth(int count, double step) =>
    [
        .. Enumerable.Range(0, count).Select(i => new MovementFrame(0.01 * i, new()
        {
            Id = "smooth",
            Name = "smooth",
            Person = Person,
            Posture = new()
            {
                Pelvis = new(15 + (15 * Math.Sin(step * i)), 4 * Math.Sin(0.6 * step * i), 3 * Math.Cos(0.6 * step * i)),
                Lumbar = new(15 + (15 * Math.Sin(step * i)), 5 * Math.Sin(0.6 * step * i), 2 * Math.Sin(0.8 * step * i)),
            },
        })),
    ];

    public static SpineTask[] Random(int count)
    {
#pragma warning disable CA5394 // The same tasks every time are wanted, not secrets.
        var random = new Random(20261121);
        double Between(double low, double high) => low + ((high - low) * random.NextDouble());
#pragma warning restore CA5394
        return [.. Enumerable.Range(0, count).Select(_ => new SpineTask
        {
            Id = "random",
            Name = "random",
            Person = Person,
            Posture = new()
            {
                Pelvis = new(Between(-10, 40), Between(-8, 8), Between(-8, 8)),
                Lumbar = new(Between(-10, 40), Between(-8, 8), Between(-4, 4)),
                Arms = new(new(Between(-20, 60)), new(Between(-20, 60))),
            },
            Hands = [new(Side.Both, Between(0, 8))],
        })];
    }
}
