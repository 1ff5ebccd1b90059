using System.Globalization;
using Backstride.App.CommandLine.Json;
using Backstride.App.Services;
using Backstride.App.Web.Care;
using Backstride.Clinic;
using Backstride.Knowledge;
using Backstride.Plan;
using Spectre.Console;

namespace Backstride.App.CommandLine.Screens;

/// <summary>A finished check as a document and as a page: how serious first, then what it is like, then what to do.</summary>
internal static class CheckPage
{
    private const int PatternsShown = 4;

    /// <summary>What the plan looks at: these answers alone, as if the check were taken now and nothing else known.</summary>
    public static PlanInputs InputsFor(Catalogue catalogue, CheckResult result, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return new(catalogue, result, today, today, [], [], []);
    }

    public static CheckJson Document(CheckResult result, PlanInputs inputs, IReadOnlyList<FaultJson> faults) => new(
        JsonText.Word(result.Triage.Tier),
        [.. result.Triage.Reasons.Select(ReasonJson.Of)],
        [.. result.Patterns.Select(PatternJson.Of)],
        [.. result.Triage.SafetyNet.Select(SafetyNetJson.Of)],
        Planner.Plan(inputs) is { } plan ? PlanJson.Of(plan) : PlanJson.WithoutPlan(Planner.Today(inputs)),
        result.Unanswered,
        result.Triage.OutOfScope,
        faults);

    public static void Show(IAnsiConsole screen, CheckResult result, PlanInputs inputs)
    {
        screen.Heading(TierWords.For(result.Triage.Tier).Title);
        foreach (var reason in result.Triage.Reasons)
        {
            screen.Line($"{reason.FlagName}: {reason.Answer}");
            screen.Quiet($"  {reason.Why} {reason.WhatToDo}");
        }
        screen.Bullets(result.Triage.OutOfScope);
        if (result.Unanswered.Count > 0) screen.Quiet($"Not answered, and never taken for a no: {string.Join(", ", result.Unanswered)}.");
        ShowPatterns(screen, result);
        if (Planner.Plan(inputs) is { } plan) ShowPlan(screen, plan);
        screen.Heading("When to worry");
        screen.Bullets(result.Triage.SafetyNet.Select(item => $"{item.Text} {item.WhatToDo}"));
    }

    private static void ShowPatterns(IAnsiConsole screen, CheckResult result)
    {
        if (result.Patterns.Count == 0) return;
        screen.Heading("What your answers are like");
        foreach (var pattern in result.Patterns.Where((p, place) => place < PatternsShown || p.SafetyAlert))
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture,
                $"{pattern.Name}: {pattern.Probability:P0} ({pattern.Low:P0} to {pattern.High:P0}), confidence {JsonText.Word(pattern.Confidence)}"));
            screen.Bullets([.. pattern.For.Select(r => "for: " + r.Text), .. pattern.Against.Select(r => "against: " + r.Text), .. pattern.WouldChange.Select(ChangeWords.Of), ChangeWords.OfRank(pattern)]);
        }
    }

    private static void ShowPlan(IAnsiConsole screen, CarePlan plan)
    {
        screen.Heading($"{plan.StageName}: {plan.Headline}");
        screen.Bullets(plan.Today.Select(item => item.Text));
        screen.Heading("Not now");
        screen.Bullets(plan.NotNow.Select(item => item.Text));
        TodayPage.ShowRunning(screen, plan.Running);
        TodayPage.ShowExercises(screen, plan.Exercises);
        screen.Heading("How it usually goes");
        screen.Line(plan.Course.Summary);
    }
}
