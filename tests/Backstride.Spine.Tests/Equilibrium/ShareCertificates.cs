using System.Globalization;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Equilibrium.Lanes;
using Backstride.Spine.Postures;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Backstride.Spine.Tests.Equilibrium;

public class ShareCertificates(ITestOutputHelper output)
{
    /// <summary>BACKSTRIDE_POSTURES=100000 for as many as the model card speaks of: bench/spine/proofs.</summary>
    private static readonly int Postures =
        int.Parse(Environment.GetEnvironmentVariable("BACKSTRIDE_POSTURES") ?? "2000", CultureInfo.InvariantCulture);

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(Postures).WithEndSize(1000);
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(150);

    [Fact]
    public void Every_posture_and_load_is_answered_with_a_proof_of_the_optimum_slack_or_not()
    {
        var (postures, unheld, steps, worst) = (0, 0, 0, 0.0);
        Prop.ForAll(Arb.From(Examples.Tasks), task =>
        {
            var problem = Problem(task);
            var s = DualNewton.Solve(problem);
            var plain = PlainKkt.Residual(problem, s);
            (postures, steps, worst) = (postures + 1, Math.Max(steps, s.Iterations), Math.Max(worst, Math.Max(plain, s.Residual)));
            if (s.Slack.Max(Math.Abs) > 1) unheld++;
            return (s.Residual < 1e-8 && plain < 1e-8 && s.Iterations < 1000)
                .Label(FormattableString.Invariant($"residual {s.Residual:E1}, plain {plain:E1}, slack {s.Slack.Max(Math.Abs):F1} Nm, {s.Iterations} iterations"));
        }).Check(Many);
        output.WriteLine(FormattableString.Invariant($"{postures} random postures and loads, {unheld} with more than 1 Nm unheld: worst KKT residual {worst:0.0e0}, most Newton steps {steps}"));
    }

    [Fact]
    public void Every_width_of_register_gives_the_same_bits() =>
        Prop.ForAll(Arb.From(Examples.Tasks), Arb.From(Gen.Elements(false, true)), (task, cubed) =>
        {
            var problem = cubed ? Cubed(Problem(task)) : Problem(task);
            var eight = DualNewton.Solve(problem, null, Width.Eight);
            return new[] { Width.Four, Width.One }.Select(w => DualNewton.Solve(problem, null, w)).All(other =>
                other.X.SequenceEqual(eight.X) && other.Multiplier.SequenceEqual(eight.Multiplier)
                && other.Residual == eight.Residual && other.Iterations == eight.Iterations);
        }).Check(Some);

    [Fact]
    public void Cubed_effort_has_its_own_proof_and_spreads_the_work() =>
        Prop.ForAll(Arb.From(Examples.Tasks), task =>
        {
            var squared = Problem(task);
            var cubed = Cubed(squared);
            var s = DualNewton.Solve(cubed);
            var other = DualNewton.Solve(squared);
            return (PlainKkt.Residual(cubed, s) < 1e-8 && Cost(cubed, s) <= Cost(cubed, other) * (1 + 1e-9))
                .Label(FormattableString.Invariant($"{PlainKkt.Residual(cubed, s):E1}, {Cost(cubed, s)} {Cost(cubed, other)}, {s.Iterations} iterations"));
        }).Check(Some);

    [Fact]
    public void A_warm_start_gives_the_answer_of_a_cold_one() =>
        Prop.ForAll(Arb.From(Examples.Tasks), Arb.From(Examples.Tasks), (task, before) =>
        {
            var problem = Problem(task);
            var cold = DualNewton.Solve(problem);
            var warm = DualNewton.Solve(problem, DualNewton.Solve(Problem(before)).Multiplier);
            var worst = cold.X.Zip(warm.X).Max(p => Math.Abs(p.First - p.Second));
            return (worst < 1e-7).Label(FormattableString.Invariant($"{worst:E1}"));
        }).Check(Some);

    [Fact]
    public void An_answer_that_is_not_the_optimum_has_no_proof()
    {
        var problem = Problem(NamedTasks.Find("lean")!);
        var s = DualNewton.Solve(problem);
        Assert.True(PlainKkt.Residual(problem, s) < 1e-8);
        var i = Array.FindIndex(s.X, x => x is > 0.1 and < 0.9);
        Assert.True(PlainKkt.Residual(problem, s with { X = [.. s.X.Select((x, at) => at == i ? x + 1e-6 : x)] }) > 1e-8);
        Assert.True(PlainKkt.Residual(problem, s with { Multiplier = [.. s.Multiplier.Select(y => y + 1e-5)] }) > 1e-8);
    }

    private static ShareProblem Problem(SpineTask task) =>
        new Balance(Trunk.Of(task.Person), task, ModelSettings.Default).ProblemFor(new Vec3(0, -Balance.Gravity, 0) - task.Acceleration);

    // Settling joints keep their squares: they may turn either way.
    private static ShareProblem Cubed(ShareProblem p) => p with
    {
        Cube = [.. p.Weight.Select((w, i) => p.Lower[i] >= 0 ? w : 0)],
        Weight = [.. p.Weight.Select((w, i) => p.Lower[i] >= 0 ? Balance.SquaredPartOfCubed * w : w)],
    };

    internal static double Cost(ShareProblem p, ShareSolution s)
    {
        var slack = 0.0;
        for (var j = 0; j < p.Rows; j++)
        {
            var left = p.Target[j];
            for (var i = 0; i < p.Columns; i++) left -= p.Matrix[(i * p.Rows) + j] * s.X[i];
            slack += left * left / (2 * DualNewton.Rho);
        }

        return slack + s.X.Select((x, i) => (p.Weight[i] * x * x / 2) + ((p.Cube?[i] ?? 0) * x * x * x / 3)).Sum();
    }
}
