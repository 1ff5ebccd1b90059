using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Spine.Tests;

/// <summary>Random people in random postures with random loads, all within what a task file accepts.</summary>
internal static class Examples
{
    public static Gen<double> Between(double low, double high) =>
        Gen.Choose(0, 1_000_000).Select(i => low + ((high - low) * i / 1e6));

    public static Gen<Person> People =>
        from mass in Between(40, 130)
        from stature in Between(1.45, 2.05)
        select new Person(mass, stature, Sex.Unknown);

    public static Gen<JointBend> Bends(double forward, double side, double twist) =>
        from f in Between(-forward / 2, forward)
        from s in Between(-side, side)
        from t in Between(-twist, twist)
        select new JointBend(f, s, t);

    public static Gen<ArmPosture> Arms =>
        from raise in Between(-60, 180)
        from outward in Between(-30, 120)
        from elbow in Between(0, 150)
        select new ArmPosture(raise, outward, elbow);

    public static Gen<SpineTask> Tasks =>
        from person in People
        from pelvis in Bends(90, 40, 40)
        from lumbar in Bends(55, 25, 10)
        from right in Arms
        from left in Arms
        from hand in Gen.Elements(Side.Both, Side.Right, Side.Left)
        from mass in Between(0, 30)
        from pack in Between(0, 20)
        from push in Between(-150, 150)
        from up in Between(-5, 15)
        select new SpineTask
        {
            Id = "random",
            Name = "random",
            Person = person,
            Posture = new Posture { Pelvis = pelvis, Lumbar = lumbar, Arms = new(right, left) },
            Hands = [new(hand, mass)],
            BackpackKg = pack,
            Forces = [new(SpineBody.Thorax, new(0.1, 0.3, 0.05), new(push, 0, -push / 2))],
            Acceleration = new(0, up, 0),
        };

    /// <summary>Some muscle groups measured to be active, more on one side than on the other, as floors and as numbers to stay near.</summary>
    public static Gen<MuscleActivity[]> Activities =>
        (from some in Gen.Choose(0, 12)
         from right in Between(0, 0.4)
         from left in Between(0, 0.4)
         from near in Gen.Elements<Side?>(null, null, Side.Right, Side.Left, Side.Both)
         select (some, right, left, near)).ArrayOf(FascicleGroups.All.Count).Select(sides => sides
             .Select((s, i) => s.some < 5 ? new MuscleActivity(FascicleGroups.All[i], s.right, s.left) { Near = s.near } : null)
             .OfType<MuscleActivity>()
             .ToArray());

    /// <summary>Random tasks with random activity.</summary>
    public static Gen<SpineTask> ActiveTasks =>
        from task in Tasks
        from activity in Activities
        select task with { Activity = activity };

    /// <summary>The same task seen in a mirror.</summary>
    public static SpineTask Mirror(SpineTask task)
    {
        static JointBend Flip(JointBend b) => new(b.FlexionDeg, -b.SideDeg, -b.TwistDeg);
        static Side Other(Side side) => side switch { Side.Right => Side.Left, Side.Left => Side.Right, var both => both };
        static LimbPair<T> Swap<T>(LimbPair<T> p) => new(p.Left, p.Right);
        var posture = task.Posture;
        return task with
        {
            Posture = posture with
            {
                Pelvis = Flip(posture.Pelvis),
                Lumbar = Flip(posture.Lumbar),
                Arms = Swap(posture.Arms),
                Legs = Swap(posture.Legs),
            },
            Hands = [.. task.Hands.Select(h => h with { Hand = Other(h.Hand) })],
            Forces = [.. task.Forces.Select(f => f with { PointM = f.PointM.Mirrored(), ForceN = f.ForceN.Mirrored() })],
            Acceleration = task.Acceleration.Mirrored(),
            Activity = [.. task.Activity.Select(a => a with { Right = a.Left, Left = a.Right, Near = a.Near is { } near ? Other(near) : null })],
        };
    }
}
