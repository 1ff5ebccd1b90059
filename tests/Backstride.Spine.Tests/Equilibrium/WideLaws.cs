using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Spine.Tests.Equilibrium;

/// <summary>Laws that hold for everything a task file may hold.</summary>
public class WideLaws
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1500);
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Every_answer_is_proved_as_far_as_numbers_of_its_size_can_be() =>
        Prop.ForAll(Arb.From(WideExamples.Tasks), task =>
        {
            var s = Solve(task).Result.Solution;
            var slack = s.Slack.Max(Math.Abs);
            return (s.Residual < Math.Max(1e-8, 1e-9 * slack) && s.Iterations < 1000).Label(FormattableString.Invariant($"residual {s.Residual:E1}, slack {slack:F1} Nm, {s.Iterations} iterations"));
        }).Check(Many);

    [Fact]
    public void Weight_forces_supports_muscles_tissue_belly_and_slack_sum_to_nothing_about_every_joint() =>
        Prop.ForAll(Arb.From(WideExamples.Tasks), task =>
        {
            var (balance, r) = Solve(task);
            return Enumerable.Range(0, Trunk.Joints).All(k =>
            {
                var slack = new Vec3(r.Solution.Slack[3 * k], r.Solution.Slack[(3 * k) + 1], r.Solution.Slack[(3 * k) + 2]);
                var left = r.Outside.Moment[k] + r.Belly.Moment[k] + r.MuscleMoment(k) + r.PassiveMoment[k] + r.ContactMoment(balance.Pose, k) + slack;
                return left.Length < 1e-8 * (1 + r.Outside.Moment[k].Length);
            });
        }).Check(Some);

    [Fact]
    public void Supports_push_and_never_pull_and_muscles_stay_within_their_bounds() =>
        Prop.ForAll(Arb.From(WideExamples.Tasks), task =>
        {
            var (balance, r) = Solve(task);
            var contacts = task.Supports.SelectMany(s => Contact.Of(s, balance.Pose)).Count(c => task.PelvisFree || c.Body != SpineBody.Pelvis);
            return r.Solution.X.Skip(210).Take(contacts).All(x => x >= 0) && r.Solution.X.Take(210).All(x => x is >= 0 and <= 1) && r.MuscleForceN.All(f => f >= 0);
        }).Check(Some);

    [Fact]
    public void A_mirrored_task_has_mirrored_loads() =>
        Prop.ForAll(Arb.From(WideExamples.Tasks), task =>
        {
            var ((_, result), (_, mirrored)) = (Solve(task), Solve(WideExamples.Mirror(task)));
            var worst = Enumerable.Range(0, Trunk.Joints).Max(k => (result.ForceAbove[k] - mirrored.ForceAbove[k].Mirrored()).Length / (1 + result.ForceAbove[k].Length));
            return (worst < 1e-9).Label(FormattableString.Invariant($"{worst:E1}"));
        }).Check(Some);

    // Pushed where the disc is, next to no moment comes with it: what is added goes straight through.
    [Theory]
    [InlineData(100, 0, 0)]
    [InlineData(-60, 0, 0)]
    [InlineData(0, 0, 100)]
    [InlineData(0, 0, -60)]
    [InlineData(0, -100, 0)]
    public void What_pushes_a_vertebra_goes_through_the_disc_below_it_that_way(double forward, double up, double right)
    {
        var task = new SpineTask { Id = "a", Name = "a" };
        var push = new Vec3(forward, up, right);
        var (balance, still) = Solve(task);
        var before = still.OnDisc(DiscFrame.Of(balance.Pose, 1), 1);
        var at = balance.Pose.Trunk.JointCentres[1] - balance.Pose.Trunk.JointCentres[0];
        var (other, pushed) = Solve(task with { Forces = [new(SpineBody.L4, at, push)] });
        var disc = DiscFrame.Of(other.Pose, 1);
        var added = pushed.OnDisc(disc, 1) - before;
        // Forward shear, compression and shear to the right, of which the body above pushes forward, down and right.
        Assert.InRange(added.X, push.Dot(disc.XAxis) - 35, push.Dot(disc.XAxis) + 35);
        Assert.InRange(added.Y, -push.Dot(disc.YAxis) - 80, -push.Dot(disc.YAxis) + 80);
        Assert.InRange(added.Z, push.Z - 15, push.Z + 15);
    }

    [Fact]
    public void A_disc_tilts_halfway_between_its_neighbours()
    {
        var pose = new Pose(Trunk.Of(Person.Default), new() { Lumbar = new(30, 10, 5) });
        for (var k = 0; k < Trunk.Joints; k++)
        {
            var disc = DiscFrame.Of(pose, k);
            Vec3 below = pose.EndplateNormal((SpineBody)k), above = pose.EndplateNormal((SpineBody)(k + 1));
            Assert.Equal(disc.YAxis.Dot(below), disc.YAxis.Dot(above), 1e-12);
            Assert.True(disc.YAxis.Dot(below) >= below.Dot(above));
            Assert.True(disc.XAxis.X > 0.5 && disc.ZAxis.Z > 0.9);
            Assert.Equal(0, disc.XAxis.Dot(disc.YAxis), 1e-12);
        }
    }

    private static (Balance Balance, BalanceResult Result) Solve(SpineTask task)
    {
        var balance = new Balance(Trunk.Of(task.Person), task, ModelSettings.Default);
        return (balance, balance.Solve());
    }
}
