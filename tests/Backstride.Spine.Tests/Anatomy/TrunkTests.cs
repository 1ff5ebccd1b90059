using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Anatomy;

public class TrunkTests
{
    [Fact]
    public void Right_and_left_are_mirror_images()
    {
        var fascicles = Trunk.Of(Person.Default).Fascicles;
        Assert.Equal(210, fascicles.Count);
        for (var i = 0; i < fascicles.Count; i += 2)
        {
            var (right, left) = (fascicles[i], fascicles[i + 1]);
            Assert.EndsWith("_r", right.Name, StringComparison.Ordinal);
            Assert.Equal(right.Name[..^2] + "_l", left.Name);
            Assert.Equal(right.AreaCm2, left.AreaCm2);
            Assert.All(right.Path.Zip(left.Path), p => Assert.Equal(p.First.Neutral.Mirrored(), p.Second.Neutral));
        }
    }

    [Fact]
    public void Head_arms_and_trunk_above_the_sacrum_are_48_percent_of_the_body()
    {
        var person = new Person(80, 1.8, Sex.Male);
        var pose = new Pose(Trunk.Of(person), Posture.Standing);
        Assert.Equal(0.484 * 80, pose.UpperMasses(0).Sum(m => m.MassKg), 0.08);
        Assert.Equal(80, pose.UpperMasses(0).Concat(pose.LowerMasses()).Sum(m => m.MassKg), 1.6);
    }

    [Fact]
    public void A_woman_of_the_same_size_has_more_of_her_mass_in_her_legs_less_muscle_and_smaller_discs()
    {
        Person man = new(65, 1.68, Sex.Male), woman = new(65, 1.68, Sex.Female);
        Trunk his = Trunk.Of(man), hers = Trunk.Of(woman);
        var (hisPose, herPose) = (new Pose(his, Posture.Standing), new Pose(hers, Posture.Standing));
        Assert.Equal(65, herPose.UpperMasses(0).Concat(herPose.LowerMasses()).Sum(m => m.MassKg), 0.2);
        Assert.InRange(herPose.UpperMasses(0).Sum(m => m.MassKg) / hisPose.UpperMasses(0).Sum(m => m.MassKg), 0.92, 0.96);
        Assert.InRange(hers.Fascicles[0].AreaCm2 / his.Fascicles[0].AreaCm2, 0.85, 0.9);
        Assert.InRange(hers.DiscAreasM2[1] / his.DiscAreasM2[1], 0.9, 0.95);
        Assert.Equal(his.JointCentres, hers.JointCentres);
    }

    [Fact]
    public void Who_does_not_say_is_taken_for_the_man_of_the_tables() =>
        Assert.Equal(Trunk.Of(new(65, 1.68, Sex.Male)).MassesKg, Trunk.Of(new(65, 1.68, Sex.Unknown)).MassesKg);

    [Fact]
    public void The_weight_of_the_upper_body_passes_just_ahead_of_the_sacrum()
    {
        var pose = new Pose(Trunk.Of(Person.Default), Posture.Standing);
        var masses = pose.UpperMasses(0).ToArray();
        var x = masses.Sum(m => m.MassKg * m.Position.X) / masses.Sum(m => m.MassKg);
        Assert.InRange(x - pose.Joint(0).X, 0.0, 0.04);
    }

    [Fact]
    public void A_bend_of_the_lumbar_spine_is_shared_out_whole()
    {
        var sum = Enum.GetValues<LumbarJoint>().Select(j => LumbarRhythm.Share(new(40, 20, 10), j)).Aggregate((a, b) => a + b);
        Assert.Equal(40, sum.FlexionDeg, 9);
        Assert.Equal(20, sum.SideDeg, 9);
        Assert.Equal(10, sum.TwistDeg, 9);
    }

    [Fact]
    public void Extensors_extend_and_belly_muscles_flex_when_upright()
    {
        var trunk = Trunk.Of(Person.Default);
        var lines = new MuscleLines(trunk);
        lines.Trace(new Pose(trunk, Posture.Standing), 75, new Dictionary<string, double>());
        for (var i = 0; i < lines.Count; i++)
        {
            var name = trunk.Fascicles[i].Name;
            var atL4L5 = lines.Moment(i, (int)LumbarJoint.L4L5).Z;
            if (name.StartsWith("LTpT", StringComparison.Ordinal) || name.StartsWith("IL_", StringComparison.Ordinal)) Assert.True(atL4L5 >= 0, name);
            if (name.StartsWith("rect", StringComparison.Ordinal) || name.StartsWith("EO1", StringComparison.Ordinal)) Assert.True(atL4L5 < 0, name);
        }
    }
}
