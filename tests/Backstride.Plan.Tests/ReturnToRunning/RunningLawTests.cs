using Backstride.Knowledge;
using Backstride.Plan.ReturnToRunning;
using FsCheck;
using FsCheck.Fluent;
using Runner = Backstride.Plan.Tests.Support.Runner;
using static Backstride.Plan.Tests.Support.Runner;

namespace Backstride.Plan.Tests.ReturnToRunning;

public class RunningLawTests
{
    private static readonly string[] Patterns = ["strain-type", "non-specific", "leg-nerve", "disc-related", "narrowing", "inflammatory"];

    private static readonly Arbitrary<Runner> Runners =
        (from day in Gen.Choose(0, 120)
         from checkedAgo in Gen.Choose(0, day)
         from pattern in Gen.Elements(Patterns)
         from tier in Gen.Elements(Tier.SelfCare, Tier.ClinicSoon)
         from atCheck in Gen.Choose(0, 10)
         from runs in (from ago in Gen.Choose(0, 60) from km in Gen.Choose(1, 30) select Run(ago, km)).ListOf()
         from pain in (from ago in Gen.Choose(1, 20) from score in Gen.Choose(0, 10) from after in Gen.Choose(0, 1) from hour in Gen.Choose(6, 20) select Score(ago, score, after == 1 ? 1 : null, hour: hour)).ListOf()
         select new Runner
         {
             Day = day,
             CheckedDaysAgo = checkedAgo,
             Pattern = pattern,
             Tier = tier,
             PainAtCheck = atCheck,
             Runs = [.. runs.OrderBy(run => run.Day)],
             Pain = [.. pain.OrderBy(entry => entry.At)],
         }).ToArbitrary();

    [Fact]
    public void More_pain_now_never_allows_more_running() =>
        Prop.ForAll(Runners, Gen.Choose(0, 10).Two().ToArbitrary(), (runner, scores) =>
        {
            var (less, more) = (Math.Min(scores.Item1, scores.Item2), Math.Max(scores.Item1, scores.Item2));
            return Compare(At(runner, more), At(runner, less)) <= 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void No_run_is_longer_than_110_percent_of_the_longest_of_thirty_days() =>
        Prop.ForAll(Runners, runner =>
        {
            var longest = runner.Runs.Where(run => run.Day >= DaysAgo(30) && run.Day < Wednesday).Select(run => run.DistanceM / 1000).DefaultIfEmpty(0).Max();
            return Planner.Today(runner.Inputs()).Run.MaxKm is not { } km || km <= (longest * 1.1) + 1e-9;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void The_same_day_gives_the_same_card() =>
        Prop.ForAll(Runners, runner =>
        {
            var (first, second) = (Planner.Today(runner.Inputs()), Planner.Today(runner.Inputs()));
            return first.Headline == second.Headline && first.Exercises.SequenceEqual(second.Exercises) && first.Run.Why == second.Run.Why;
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Every_no_has_a_reason_and_every_yes_an_amount() =>
        Prop.ForAll(Runners, runner =>
        {
            var run = Planner.Today(runner.Inputs()).Run;
            return run.Reasons.Count > 0 && run.Why.Length > 0 && (run.Allowed == (run.MaxKm is not null || run.Session is not null)) && (run.MaxKm is null || run.Session is null);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static RunningAdvice At(Runner runner, double score) =>
        Planner.Today((runner with { Pain = [.. runner.Pain, Score(0, score, hour: 21)] }).Inputs()).Run;

    // No running, then walk-run by the minutes run, then plain running by distance.
    private static int Compare(RunningAdvice a, RunningAdvice b) => Amount(a).CompareTo(Amount(b));

    private static (int Kind, double Amount) Amount(RunningAdvice run) =>
        !run.Allowed ? (0, 0) : run.MaxKm is { } km ? (2, km) : (1, MinutesOf(run.Session!));

    private static double MinutesOf(string session)
    {
        var step = Runner.Catalogue.WalkRunLadder.Single(step => session == (step.WalkMinutes > 0
            ? FormattableString.Invariant($"{step.RunMinutes} min run, {step.WalkMinutes} min walk, {step.Rounds} times")
            : FormattableString.Invariant($"{step.RunMinutes} min of easy running without a break")));
        return step.Step;
    }
}
