using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Spine.Tests.Equilibrium;

public class BalanceLaws
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(1000);
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(150);

    [Fact]
    public void Every_posture_and_load_is_answered_with_a_proof_of_the_optimum() =>
        Prop.ForAll(Arb.From(Examples.Tasks), task =>
        {
            var s = Solve(task).Result.Solution;
            var bounded = s.X.Take(210).All(x => x is >= 0 and <= 1);
            var slack = s.Slack.Max(Math.Abs);
            return (s.Residual < 1e-8 && bounded && s.Iterations < 1000)
                .Label(FormattableString.Invariant($"residual {s.Residual:E1}, slack {slack:F1} Nm, {s.Iterations} iterations"));
        }).Check(Many);

    [Fact]
    public void What_is_not_held_is_in_the_slack_and_nowhere_else() =>
        Prop.ForAll(Arb.From(Examples.Tasks), task =>
        {
            var (balance, result) = Solve(task);
            for (var k = 0; k < Trunk.Joints; k++)
            {
                var left = result.Outside.Moment[k] + result.Belly.Moment[k] + result.MuscleMoment(k) + result.PassiveMoment[k];
                var slack = result.Solution.Slack.AsSpan(3 * k, 3);
                if (Math.Abs(left.X + slack[0]) + Math.Abs(left.Y + slack[1]) + Math.Abs(left.Z + slack[2]) > 1e-6) return false;
            }

            return true;
        }).Check(Some);

    [Fact]
    public void A_mirrored_task_has_mirrored_loads() =>
        Prop.ForAll(Arb.From(Examples.Tasks), task =>
        {
            var (balance, result) = Solve(task);
            var (mirrorBalance, mirrored) = Solve(Examples.Mirror(task));
            var worst = 0.0;
            for (var k = 0; k < Trunk.Joints; k++)
                worst = Math.Max(worst, (result.ForceAbove[k] - mirrored.ForceAbove[k].Mirrored()).Length / (1 + result.ForceAbove[k].Length));
            return (worst < 1e-9).Label(FormattableString.Invariant($"{worst:E1}"));
        }).Check(Some);

    [Fact]
    public void Cutting_a_fascicle_in_two_of_half_the_area_changes_nothing() =>
        Prop.ForAll(Arb.From(Examples.Tasks), Arb.From(Gen.Choose(0, 209)), (task, cut) =>
        {
            var balance = new Balance(Trunk.Of(task.Person), task, ModelSettings.Default);
            var problem = balance.ProblemFor(new(0, -9.81, 0));
            var whole = DualNewton.Solve(problem);
            var split = DualNewton.Solve(Split(problem, cut));
            var worst = whole.X.Zip(split.X).Max(p => Math.Abs(p.First - p.Second));
            return (worst < 1e-7 && Math.Abs(split.X[^1] - whole.X[cut]) < 1e-7).Label(FormattableString.Invariant($"{worst:E1}"));
        }).Check(Some);

    [Theory]
    [InlineData(0.10)]
    [InlineData(0.30)]
    [InlineData(0.45)]
    public void More_mass_in_front_is_more_load_at_every_level(double forward) =>
        NeverLess(33, i => Held(0.5 * i, forward), i => $"{0.5 * i} kg at {forward} m");

    [Theory]
    [InlineData(2.0)]
    [InlineData(6.0)]
    [InlineData(12.0)]
    public void The_same_mass_further_ahead_is_more_load_at_every_level(double mass) =>
        NeverLess(33, i => Held(mass, 0.10 + (0.0125 * i)), i => $"{mass} kg at {0.10 + (0.0125 * i)} m");

    private static void NeverLess(int steps, Func<int, SpineTask> task, Func<int, string> what)
    {
        double[]? before = null;
        for (var i = 0; i < steps; i++)
        {
            var (balance, result) = Solve(task(i));
            var now = result.CompressionsN(balance.Pose);
            if (before is not null) Assert.All(now.Zip(before), p => Assert.True(p.First > p.Second - 1e-6, what(i)));
            before = now;
        }
    }

    private static SpineTask Held(double massKg, double forwardM)
    {
        var arm = new ArmPosture(HandAtM: new(forwardM, 0.1, 0));
        return new() { Id = "held", Name = "held", Posture = Posture.Standing with { Arms = new(arm, arm) }, Hands = [new(Side.Both, massKg)] };
    }

    [Fact]
    public void Half_the_body_gives_the_whole_answer_when_both_sides_do_the_same()
    {
        foreach (var lean in new[] { -10, 0, 5, 20, 45 })
        {
            var task = new SpineTask { Id = "lean", Name = "lean", Posture = new BodyPosture(new(lean, 0, 0)).Resolve() };
            var balance = new Balance(Trunk.Of(task.Person), task, ModelSettings.Default);
            var whole = balance.SolveOnce(new(1, -15, 0), new double[6], null);
            var half = balance.SolveOnce(new(1, -15, 0), new double[6], null, symmetric: true);
            Assert.All(whole.CompressionsN(balance.Pose).Zip(half.CompressionsN(balance.Pose)), p => Assert.Equal(p.First, p.Second, 1e-5));
        }
    }

    [Fact]
    public void Every_named_task_taken_for_mirrored_has_the_answer_of_the_whole_body()
    {
        var tasks = NamedTasks.All.Where(Mirror.Same).ToArray();
        Assert.True(tasks.Length > 10);
        Assert.DoesNotContain(tasks, t => t.Id is "twist" or "side-bend" or "carry-one-hand" or "walking" or "lying-side" or "bird-dog");
        foreach (var task in tasks)
        {
            var balance = new Balance(Trunk.Of(task.Person), task, ModelSettings.Default);
            // Kept as numbers: a result is used again by the solves that follow.
            var half = balance.Solve().CompressionsN(balance.Pose);
            var field = new Vec3(0, -Balance.Gravity, 0) - task.Acceleration;
            var first = balance.SolveOnce(field, new double[Trunk.Joints], null);
            var whole = balance.SolveOnce(field, first.CompressionsN(balance.Pose), first.Solution.Multiplier);
            Assert.All(whole.CompressionsN(balance.Pose).Zip(half), p => Assert.Equal(p.First, p.Second, 1e-4));
        }
    }

    [Fact]
    public void A_small_step_in_posture_is_a_small_step_in_load()
    {
        var before = 0.0;
        for (var lean = 0.0; lean <= 60; lean += 0.25)
        {
            var task = new SpineTask { Id = "lean", Name = "lean", Posture = new BodyPosture(new(lean, 0, 0)).Resolve() };
            var (balance, result) = Solve(task);
            var now = result.CompressionsN(balance.Pose)[1];
            if (lean > 0) Assert.InRange(Math.Abs(now - before), 0, 40);
            before = now;
        }
    }

    private static (Balance Balance, BalanceResult Result) Solve(SpineTask task)
    {
        var balance = new Balance(Trunk.Of(task.Person), task, ModelSettings.Default);
        return (balance, balance.Solve());
    }

    internal static ShareProblem Split(ShareProblem p, int cut)
    {
        var n = p.Columns;
        var matrix = new double[(n + 1) * p.Rows];
        p.Matrix.CopyTo(matrix, 0);
        for (var j = 0; j < p.Rows; j++)
            matrix[(cut * p.Rows) + j] = matrix[(n * p.Rows) + j] = p.Matrix[(cut * p.Rows) + j] / 2;
        double[] weight = [.. p.Weight, p.Weight[cut] / 2];
        weight[cut] /= 2;
        return p with { Matrix = matrix, Weight = weight, Lower = [.. p.Lower, p.Lower[cut]], Upper = [.. p.Upper, p.Upper[cut]] };
    }
}
