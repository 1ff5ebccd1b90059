using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Equilibrium.Lanes;
using Backstride.Spine.Postures;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Spine.Tests.Equilibrium;

/// <summary>What must hold when muscles are at least as active as measured.</summary>
public class ActivityLaws
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(600).WithEndSize(1000);
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(120);

    [Fact]
    public void Every_task_is_answered_with_a_proof_and_no_muscle_is_less_active_than_measured() =>
        Prop.ForAll(Arb.From(Examples.ActiveTasks), task =>
        {
            var (balance, result) = Solve(task);
            var s = result.Solution;
            var kept = balance.Pose.Trunk.Fascicles.Select((f, i) => s.X[i] >= Floor(task, f.Group, i % 2 == 0 ? Side.Right : Side.Left) - 1e-12 && s.X[i] >= -1e-12).All(k => k);
            return (kept && s.X.Take(210).All(x => x <= 1 + 1e-12) && s.Residual < 1e-8 && s.Iterations < 1000)
                .Label(FormattableString.Invariant($"residual {s.Residual:E1}, slack {s.Slack.Max(Math.Abs):F1} Nm, {s.Iterations} iterations"));
        }).Check(Many);

    [Fact]
    public void The_proof_holds_worked_out_in_the_plainest_way_and_in_every_width_of_register() =>
        Prop.ForAll(Arb.From(Examples.ActiveTasks), task =>
        {
            var problem = Problem(task);
            var s = DualNewton.Solve(problem, null, Width.Eight);
            var same = new[] { Width.Four, Width.One }.Select(w => DualNewton.Solve(problem, null, w)).All(o => o.X.SequenceEqual(s.X) && o.Multiplier.SequenceEqual(s.Multiplier));
            return (same && PlainKkt.Residual(problem, s) < 1e-8).Label(FormattableString.Invariant($"{PlainKkt.Residual(problem, s):E1}"));
        }).Check(Some);

    [Fact]
    public void What_is_not_held_is_in_the_slack_and_nowhere_else() =>
        Prop.ForAll(Arb.From(Examples.ActiveTasks), task =>
        {
            var (_, result) = Solve(task);
            return Enumerable.Range(0, Trunk.Joints).All(k =>
            {
                var left = result.Outside.Moment[k] + result.Belly.Moment[k] + result.MuscleMoment(k) + result.PassiveMoment[k];
                var slack = result.Solution.Slack;
                return (left + new Vec3(slack[3 * k], slack[(3 * k) + 1], slack[(3 * k) + 2])).Length < 1e-6;
            });
        }).Check(Some);

    [Fact]
    public void A_mirrored_task_has_mirrored_activity_and_mirrored_loads() =>
        Prop.ForAll(Arb.From(Examples.ActiveTasks), task =>
        {
            var (_, result) = Solve(task);
            var (_, mirrored) = Solve(Examples.Mirror(task));
            return Enumerable.Range(0, Trunk.Joints).Max(k => (result.ForceAbove[k] - mirrored.ForceAbove[k].Mirrored()).Length / (1 + result.ForceAbove[k].Length)) < 1e-9;
        }).Check(Some);

    [Fact]
    public void Cutting_a_fascicle_in_two_of_half_the_area_changes_nothing() =>
        Prop.ForAll(Arb.From(Examples.ActiveTasks), Arb.From(Gen.Choose(0, 209)), (task, cut) =>
        {
            var problem = Problem(task);
            var whole = DualNewton.Solve(problem);
            var split = DualNewton.Solve(BalanceLaws.Split(problem, cut));
            return whole.X.Zip(split.X).Max(p => Math.Abs(p.First - p.Second)) < 1e-7 && Math.Abs(split.X[^1] - whole.X[cut]) < 1e-7;
        }).Check(Some);

    [Fact]
    public void The_more_is_active_without_need_the_more_effort_it_takes() =>
        Prop.ForAll(Arb.From(Examples.ActiveTasks), task =>
        {
            // The belly's pressure is held at nothing: it is another load, not another floor.
            var steps = Enumerable.Range(0, 6).Select(i => 0.2 * i).Select(scale =>
            {
                var problem = Problem(task with { AbdominalPressureKPa = 0, Activity = [.. task.Activity.Select(a => new MuscleActivity(a.Group, scale * a.Right, scale * a.Left))] });
                return ShareCertificates.Cost(problem, DualNewton.Solve(problem));
            }).ToArray();
            return steps.Skip(1).Zip(steps).All(p => p.First >= p.Second * (1 - 1e-9));
        }).Check(Some);

    [Fact]
    public void No_activity_and_activity_of_nothing_are_least_effort_alone() =>
        Prop.ForAll(Arb.From(Examples.Tasks), task =>
        {
            var plain = Solve(task).Result.MuscleForceN;
            var named = Solve(task with { Activity = [.. FascicleGroups.All.Select(g => new MuscleActivity(g, 0, 0))] }).Result.MuscleForceN;
            return plain.SequenceEqual(named);
        }).Check(Some);

    [Fact]
    public void A_little_more_activity_is_a_little_more_load()
    {
        var lean = NamedTasks.Find("lean")!;
        double Largest(int steps)
        {
            var (largest, before) = (0.0, Array.Empty<double>());
            for (var i = 0; i <= steps; i++)
            {
                var share = 0.5 * i / steps;
                var (balance, result) = Solve(lean with { Activity = [new("external-oblique", share, share / 2), new("multifidus", share, share), new("longissimus-thoracis", share / 3, share)] });
                var now = result.CompressionsN(balance.Pose);
                if (before.Length > 0) largest = Math.Max(largest, now.Zip(before).Max(p => Math.Abs(p.First - p.Second)));
                before = now;
            }

            return largest;
        }

        var (coarse, fine) = (Largest(50), Largest(400));
        Assert.True(fine < coarse / 5, FormattableString.Invariant($"{coarse} N a step, {fine} N in an eighth of it"));
    }

    [Fact]
    public void More_mass_in_front_is_more_load_also_with_an_active_belly()
    {
        double[]? before = null;
        for (var i = 0; i < 25; i++)
        {
            var arm = new ArmPosture(HandAtM: new(0.3, 0.1, 0));
            var task = new SpineTask
            {
                Id = "held", Name = "held", Posture = Posture.Standing with { Arms = new(arm, arm) }, Hands = [new(Side.Both, 0.5 * i)],
                Activity = [new("external-oblique", 0.1, 0.05), new("internal-oblique", 0.05, 0.1), new("rectus-abdominis", 0.03, 0.03)],
            };
            var (balance, result) = Solve(task);
            var now = result.CompressionsN(balance.Pose);
            if (before is not null) Assert.All(now.Zip(before), p => Assert.True(p.First > p.Second - 1e-6));
            before = now;
        }
    }

    [Fact]
    public void Half_the_body_is_solved_only_when_both_sides_are_as_active()
    {
        var standing = NamedTasks.Find("standing")!;
        var even = standing with { Activity = [new("multifidus", 0.2, 0.2)] };
        Assert.True(Mirror.Same(even));
        Assert.False(Mirror.Same(standing with { Activity = [new("psoas", 0.1, 0.1), new("multifidus", 0.2, 0.1)] }));
        Assert.False(Mirror.Same(standing with { Activity = [new("psoas", 0.1, 0.1) { Near = Side.Left }] }));
        Assert.True(Mirror.Same(standing with { Activity = [new("psoas", 0.1, 0.1) { Near = Side.Both }] }));
        var balance = new Balance(Trunk.Of(even.Person), even, ModelSettings.Default);
        var whole = balance.SolveOnce(new(1, -15, 0), new double[6], null);
        var half = balance.SolveOnce(new(1, -15, 0), new double[6], null, symmetric: true);
        Assert.All(whole.CompressionsN(balance.Pose).Zip(half.CompressionsN(balance.Pose)), p => Assert.Equal(p.First, p.Second, 1e-5));
    }

    [Fact]
    public void Obliques_that_both_sides_hold_hold_the_pressure_of_a_brace_and_no_more_than_was_ever_seen()
    {
        double KPa(SpineTask task) => Solve(task).Result.Belly.KPa;
        var standing = NamedTasks.Find("standing")!;
        MuscleActivity[] Wall(double right, double left) => [new("external-oblique", right, left), new("internal-oblique", right, left)];
        var braced = KPa(NamedTasks.Find("standing-braced")!);
        Assert.Equal(braced, KPa(standing with { Activity = Wall(0.04, 0.04) }), 1e-9);
        Assert.Equal(braced, KPa(standing with { Activity = Wall(0.3, 0.04) }), 1e-9);
        Assert.Equal(KPa(standing), KPa(standing with { Activity = Wall(0.3, 0) }), 1e-9);
        Assert.Equal(15, KPa(standing with { Activity = Wall(1, 1) }), 1e-9);
        Assert.Equal(3, KPa(standing with { Activity = Wall(1, 1), AbdominalPressureKPa = 3 }), 1e-9);
    }

    [Fact]
    public void Activity_is_one_more_input_that_nobody_knows_where_a_task_names_it()
    {
        var active = NamedTasks.Find("standing")! with { Activity = [new("external-oblique", 0.2, 0.1), new("multifidus", 0.2, 0.2)] };
        Assert.Equal(9, Backstride.Spine.Loads.Sensitivity.Of(active).Count);
        var (loads, plain) = (SpineModel.Solve(active), SpineModel.Solve(active with { Activity = [] }));
        Assert.All(loads.Levels.Zip(plain.Levels), p => Assert.True(p.First.HighN - p.First.LowN > p.Second.HighN - p.Second.LowN));
        Assert.All(loads.LeastEffort!.CompressionsN.Zip(plain.Levels), p => Assert.Equal(p.Second.CompressionN, p.First, 1e-6));
        Assert.Equal(plain.Certificate.SlackNm, loads.LeastEffort.SlackNm, 1e-6);
        Assert.Null(plain.LeastEffort);
    }

    [Fact]
    public void Figures_to_stay_near_are_left_by_less_than_figures_that_are_floors() =>
        Prop.ForAll(Arb.From(Examples.ActiveTasks), task =>
        {
            var near = task with { Activity = [.. task.Activity.Select(a => a with { Near = Side.Both })] };
            var (from, floors) = (Problem(near), Problem(task with { Activity = [.. task.Activity.Select(a => a with { Near = null })] }));
            var fascicles = Trunk.Of(task.Person).Fascicles;
            var held = DualNewton.Solve(floors);
            double[] distances = [.. held.X.Select((x, i) => i < fascicles.Count ? x - Share(task, fascicles[i].Group, i % 2 == 0 ? Side.Right : Side.Left) : x)];
            // The floors' answer is one of those that numbers allow, and numbers take the least.
            return distances.Zip(from.Lower).All(p => p.First >= p.Second - 1e-12)
                && ShareCertificates.Cost(from, DualNewton.Solve(from)) <= ShareCertificates.Cost(from, held with { X = distances }) * (1 + 1e-9);
        }).Check(Some);

    [Fact]
    public void Where_nothing_is_asked_a_muscle_has_the_figure_it_stays_near_and_is_let_go_of_where_a_floor_would_hold_it()
    {
        var lying = NamedTasks.Find("lying-supine")!;
        double[] Of(Side? near) => [.. Solve(lying with { Activity = [new("rectus-abdominis", 0.1, 0.1) { Near = near }] }).Result.Solution.X.Where((_, i) => Trunk.Of(lying.Person).Fascicles.ElementAtOrDefault(i)?.Group == "rectus-abdominis")];
        Assert.All(Of(null), x => Assert.InRange(x, 0.1, 1));
        Assert.All(Of(Side.Both), x => Assert.InRange(x, 0.001, 0.0999));
    }

    [Fact]
    public void Effort_cubed_has_its_proof_also_near_numbers() =>
        Prop.ForAll(Arb.From(Examples.ActiveTasks), task =>
        {
            var balance = new Balance(Trunk.Of(task.Person), task, ModelSettings.Default with { Effort = Effort.Cubed });
            var problem = balance.ProblemFor(new Vec3(0, -Balance.Gravity, 0) - task.Acceleration);
            var residual = PlainKkt.Residual(problem, DualNewton.Solve(problem));
            return (residual < 1e-8).Label(FormattableString.Invariant($"{residual:E1}"));
        }).Check(Some);

    private static double Floor(SpineTask task, string group, Side side) =>
        task.Activity.Where(a => a.Group == group && !a.IsNear(side)).Select(a => side == Side.Right ? a.Right : a.Left).DefaultIfEmpty().Max();

    private static double Share(SpineTask task, string group, Side side) =>
        task.Activity.Where(a => a.Group == group).Select(a => side == Side.Right ? a.Right : a.Left).DefaultIfEmpty().Max();

    private static (Balance Balance, BalanceResult Result) Solve(SpineTask task)
    {
        var balance = new Balance(Trunk.Of(task.Person), task, ModelSettings.Default);
        return (balance, balance.Solve());
    }

    private static ShareProblem Problem(SpineTask task) =>
        new Balance(Trunk.Of(task.Person), task, ModelSettings.Default).ProblemFor(new Vec3(0, -Balance.Gravity, 0) - task.Acceleration);
}
