using System.Globalization;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;
using FsCheck.Fluent;

namespace Backstride.Spine.Tests.Equilibrium;

/// <summary>The same problems by a general solver that others wrote, holdable or not.</summary>
public class DualNewtonAgainstOthers
{
    /// <summary>BACKSTRIDE_OUTSIDE=200 for as many as the model card speaks of; each costs scipy a good second.</summary>
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("BACKSTRIDE_OUTSIDE") ?? "8", CultureInfo.InvariantCulture);

    [OutsideFact]
    public void Activations_are_those_of_scipy() => Agree(OutsideSolver.Scipy, Count);

    private static void Agree(Func<IReadOnlyList<ShareProblem>, double[][]> solver, int count)
    {
        var named = NamedTasks.All.Take(count / 4);
        var random = Gen.Sample(Examples.Tasks, 1000, count - (count / 4));
        ShareProblem[] problems = [.. named.Concat(random).Select(t =>
            new Balance(Trunk.Of(t.Person), t, ModelSettings.Default).ProblemFor(new Vec3(0, -Balance.Gravity, 0) - t.Acceleration))];
        var theirs = solver(problems);
        Assert.Equal(problems.Length, theirs.Length);
        var ours = problems.Select(p => DualNewton.Solve(p)).ToArray();
        Assert.Contains(ours, s => s.Slack.Max(Math.Abs) > 10);
        Assert.Contains(ours, s => s.Slack.Max(Math.Abs) < 0.1);
        for (var i = 0; i < problems.Length; i++)
        {
            var worst = ours[i].X.Zip(theirs[i]).Max(p => Math.Abs(p.First - p.Second));
            Assert.True(worst < 1e-6, FormattableString.Invariant($"problem {i}: {worst:E1}, slack {ours[i].Slack.Max(Math.Abs):F1} Nm"));
        }
    }
}
