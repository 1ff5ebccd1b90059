using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Equilibrium;

/// <summary>A body that only its supports hold: they give what the world asks, no more and no less.</summary>
public class FreeBodyLaws
{
    private const string AllFours = "posture: {pelvis: 90}\nlegs: {both: {kneeDeg: 90}}\npelvisFree: true\nsupports: [{place: hands, friction: 0.6}, {place: knees, friction: 0.6}, {place: feet}]\n";

    [Fact]
    public void Supports_carry_the_weight_of_the_whole_body()
    {
        var carried = Carried(AllFours);
        Assert.Equal(70 * Balance.Gravity, carried.Y, 5.0);
        Assert.InRange(Math.Abs(carried.X) + Math.Abs(carried.Z), 0, 0.1);
    }

    [Theory]
    [InlineData("forces: [{place: upper-back, forceN: [0, -120, 0]}]", 0, 120, 0)]
    [InlineData("forces: [{place: upper-back, forceN: [25, 0, -15]}]", -25, 0, 15)]
    [InlineData("forces: [{body: pelvis, forceN: [0, 90, 0]}]", 0, -90, 0)]
    [InlineData("forces: [{place: left-knee, forceN: [0, -40, 0]}]", 0, 40, 0)]
    [InlineData("backpackKg: 10", 0, 98.1, 0)]
    public void What_is_added_is_carried_by_the_supports(string added, double forward, double up, double right)
    {
        var more = Carried(AllFours + added) - Carried(AllFours);
        Assert.InRange((more - new Vec3(forward, up, right)).Length, 0, 0.1);
    }

    [Theory]
    [InlineData("supports: [right-side, right-hip-side, right-knee]", 90)]
    [InlineData("supports: [left-side, left-hip-side, left-knee]", -90)]
    public void Whoever_lies_on_a_side_is_carried_by_the_places_of_that_side(string supports, int rightDeg)
    {
        var carried = Carried($"posture: {{pelvis: {{rightDeg: {rightDeg}}}}}\npelvisFree: true\ntone: relaxed\n{supports}");
        Assert.Equal(70 * Balance.Gravity, carried.Y, 8.0);
    }

    [Fact]
    public void Friction_lets_a_support_push_sideways_by_so_much_of_what_it_carries()
    {
        var pose = new Pose(Trunk.Of(Person.Default), Posture.Standing);
        var pushes = Contact.Of(new(Place.RightFoot, new(0, 3, 0), 0.4), pose).Select(c => c.Direction).ToArray();
        Assert.Equal(5, pushes.Length);
        Assert.All(pushes, p => Assert.Equal(1, p.Y, 1e-12));
        Assert.All(pushes.Skip(1), p => Assert.Equal(0.4, Math.Sqrt((p.X * p.X) + (p.Z * p.Z)), 1e-12));
        Assert.Single(Contact.Of(new(Place.RightFoot, Vec3.Up), pose));
    }

    // What the supports give in all, newtons. They hold it: nothing is left over.
    private static Vec3 Carried(string text)
    {
        var task = TaskFile.Read(text, "a.yaml").Task!;
        var balance = new Balance(Trunk.Of(task.Person), task, ModelSettings.Default);
        var result = balance.Solve();
        Assert.InRange(result.Solution.Slack.Max(Math.Abs), 0, 0.6);
        return result.ContactForce(-1);
    }
}
