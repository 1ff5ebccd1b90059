using Backstride.Knowledge;
using Backstride.Plan.Exercises;
using Backstride.Plan.ReturnToRunning;
using Backstride.Plan.Stages;
using Backstride.Plan.Texts;
using Backstride.Plan.Today;

namespace Backstride.Plan;

/// <summary>Check, diary and runs to a plan and today's card.</summary>
public static class Planner
{
    /// <summary>The plan of the stage; null before the first check and in an emergency.</summary>
    public static CarePlan? Plan(PlanInputs inputs)
    {
        if (inputs.Check is null || inputs.Check.Triage.Tier == Tier.Emergency) return null;
        var now = Situation.Of(inputs);
        var stage = now.Episode.Stage;
        return new(
            stage.Id,
            stage.Name,
            now.BeSeenFirst ? Headline.Of(now, RunningRules.Advise(now)) : stage.Headline,
            now.Episode.Known ? now.Episode.Day : null,
            PlanItems.Do(now),
            PlanItems.NotNow(now),
            ExercisePicker.Pick(now),
            RunningRules.Advise(now),
            Breaks(inputs, now.Texts),
            PlanItems.WatchFor(now),
            [.. now.Episode.ReviewDays(inputs.Catalogue.Stages).Where(day => day >= inputs.Today)]);
    }

    /// <summary>May I run, what to do, when to worry. Before the first check it only invites to take it.</summary>
    public static TodayCard Today(PlanInputs inputs)
    {
        if (inputs.Check is null) return BeforeTheFirstCheck(inputs, new(inputs.Catalogue));
        var now = Situation.Of(inputs);
        var run = RunningRules.Advise(now);
        var exercises = ExercisePicker.Pick(now);
        var breaks = now.Tier == Tier.Emergency ? "" : Breaks(inputs, now.Texts);
        return new(now.Tier, Headline.Of(now, run), run, exercises, exercises.Sum(exercise => exercise.Minutes), breaks, PlanItems.WatchFor(now), now.Tier == Tier.Emergency ? null : AskAgain.Why(now));
    }

    private static TodayCard BeforeTheFirstCheck(PlanInputs inputs, PlanTexts texts)
    {
        var first = texts.Rule("run-check-first");
        return new(null, texts.Phrase("today-check-first"), new(false, null, null, first.Text, [first]), [], 0, Breaks(inputs, texts), [], texts.Phrase("ask-first"));
    }

    private static string Breaks(PlanInputs inputs, PlanTexts texts) => texts.Phrase("breaks", ("minutes", inputs.BreakMinutes));
}
