using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Spine.Tests;

/// <summary>Everything that a task file may hold, supports and single joints among them, to the ends of what it accepts but for loads that would tear anyone apart.</summary>
internal static class WideExamples
{
    public static Gen<SpineTask> Tasks =>
        from task in Examples.Tasks
        from person in People
        from levels in Sometimes(Levels, new Dictionary<LumbarJoint, JointBend>())
        from arms in Gen.Two(Arms)
        from legs in Gen.Two(Legs)
        from supports in Sometimes(Supports, [])
        from free in Gen.Elements(false, true)
        from push in Gen.Elements(Enum.GetValues<Place>()).SelectMany(p => Vectors(300).Select(f => OutsideForce.On(p, f)))
        from accelerations in Sometimes(Gen.Elements(Enum.GetValues<Segment>()).SelectMany(s => Vectors(10).Select(a => new[] { new SegmentAcceleration(s, a) })), [])
        from tone in Gen.Elements(Enum.GetValues<Tone>())
        from pressure in Sometimes(Examples.Between(0, 30).Select(p => (double?)p), null)
        from stress in Sometimes(Examples.Between(40, 130).Select(s => (double?)s), null)
        from activity in Sometimes(Examples.Activities, [])
        select task with
        {
            Person = person,
            Posture = task.Posture with { Levels = levels, Arms = new(arms.Item1, arms.Item2), Legs = new(legs.Item1, legs.Item2) },
            Supports = supports,
            PelvisFree = free && supports.Length > 0,
            Forces = [.. task.Forces, push],
            Accelerations = accelerations,
            Tone = tone,
            AbdominalPressureKPa = pressure,
            StressNPerCm2 = stress,
            Activity = activity,
        };

    /// <summary>The same task seen in a mirror.</summary>
    public static SpineTask Mirror(SpineTask task) => Examples.Mirror(task) with
    {
        Posture = Examples.Mirror(task).Posture with
        {
            Levels = task.Posture.Levels.ToDictionary(l => l.Key, l => new JointBend(l.Value.FlexionDeg, -l.Value.SideDeg, -l.Value.TwistDeg)),
            Arms = new(Flip(task.Posture.Arms.Left), Flip(task.Posture.Arms.Right)),
        },
        Forces = [.. task.Forces.Select(f => f with { PointM = f.PointM.Mirrored(), ForceN = f.ForceN.Mirrored(), At = f.At is { } place ? Flip(place) : null })],
        Supports = [.. task.Supports.Select(s => s with { Place = Flip(s.Place), Push = s.Push.Mirrored() })],
        Accelerations = [.. task.Accelerations.Select(a => new SegmentAcceleration(Flip(a.Segment), a.Mps2.Mirrored()))],
    };

    private static Gen<Person> People =>
        from mass in Examples.Between(30, 250)
        from stature in Examples.Between(1.2, 2.3)
        from sex in Gen.Elements(Enum.GetValues<Sex>())
        select new Person(mass, stature, sex);

    private static Gen<Dictionary<LumbarJoint, JointBend>> Levels =>
        from joint in Gen.Elements(Enum.GetValues<LumbarJoint>())
        from bend in Examples.Bends(14, 5, 3)
        select new Dictionary<LumbarJoint, JointBend> { [joint] = bend };

    private static Gen<ArmPosture> Arms =>
        from arm in Examples.Arms
        from hand in Sometimes(Vectors(0.6).Select(v => (Vec3?)v), null)
        select arm with { HandAtM = hand };

    private static Gen<LegPosture> Legs =>
        from thigh in Examples.Between(-120, 200)
        from outward in Examples.Between(-90, 90)
        from knee in Examples.Between(0, 160)
        select new LegPosture(thigh, outward, knee);

    private static Gen<Support[]> Supports =>
        Gen.Choose(1, 6).SelectMany(n => (
            from place in Gen.Elements(Enum.GetValues<Place>())
            from push in Sometimes(Vectors(1).Select(v => v + new Vec3(0, 0.1, 0)), Vec3.Up)
            from friction in Sometimes(Examples.Between(0, 1), 0)
            select new Support(place, push, friction)).ArrayOf(n));

    private static Gen<Vec3> Vectors(double most) =>
        from x in Examples.Between(-most, most)
        from y in Examples.Between(-most, most)
        from z in Examples.Between(-most, most)
        select new Vec3(x, y, z);

    private static Gen<T> Sometimes<T>(Gen<T> gen, T otherwise) => from yes in Gen.Elements(true, false) from one in gen select yes ? one : otherwise;

    private static ArmPosture Flip(ArmPosture arm) => arm with { HandAtM = arm.HandAtM?.Mirrored() };

    private static T Flip<T>(T part)
        where T : struct, Enum
    {
        var name = part.ToString();
        var other = name.StartsWith("Right", StringComparison.Ordinal) ? "Left" + name[5..] : name.StartsWith("Left", StringComparison.Ordinal) ? "Right" + name[4..] : name;
        return Enum.Parse<T>(other);
    }
}
