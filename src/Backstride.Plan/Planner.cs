using Backstride.Knowledge;
using Backstride.Plan.Course;
using Backstride.Plan.Exercises;
using Backstride.Plan.ReturnToRunning;
using Backstride.Plan.Stages;
using Backstride.Plan.Texts;
using Backstride.Plan.Today;

namespace Backstride.Plan;

/// <summary>Check, diary and runs to a plan and today's card.</summary>
public static class Planner
{
    private const int SoonestMinutes = 20;
    private const int SoonMinutes = 30;

    /// <summary>The plan of the stage; null before the first check and in an emergency.</summary>
    public static CarePlan? Plan(PlanInputs inputs)
    {
        if (inputs.Check is null || inputs.Check.Triage.Tier == Tier.Emergency) return null;
        var now = Situation.Of(inputs);
        var stage = now.Episode.Stage;
        var (running, exercises) = (RunningRules.Advise(now), ExercisePicker.Pick(now));
        var lines = new PlanItems(now, running, exercises);
        return new(
            stage.Id,
            stage.Name,
            now.BeSeenFirst ? Headline.Of(now, running) : now.IsQuiet ? now.Texts.Phrase("plan-settled") : stage.Headline,
            now.Episode.Known ? now.Episode.Day : null,
            lines.Do(),
            lines.NotNow(),
            exercises,
            running,
            Breaks(BreakMinutes(now), now.Texts),
            PlanItems.WatchFor(now),
            [.. now.Episode.ReviewDays(inputs.Catalogue.Stages).Where(day => day >= inputs.Today)])
        {
            Irritability = now.Irritability,
            Course = ExpectedCourse.Of(now),
            WhenItComesBack = [.. inputs.Catalogue.Recurrence.Select(PlanTexts.Item)],
            ReviewDue = AskAgain.ReviewDue(now),
        };
    }

    /// <summary>May I run, what to do, when to worry. Before the first check it only invites to take it.</summary>
    public static TodayCard Today(PlanInputs inputs)
    {
        if (inputs.Check is null) return BeforeTheFirstCheck(inputs, new(inputs.Catalogue));
        var now = Situation.Of(inputs);
        var run = RunningRules.Advise(now);
        var exercises = ExercisePicker.Pick(now);
        var breaks = now.Tier == Tier.Emergency ? "" : Breaks(BreakMinutes(now), now.Texts);
        return new(now.Tier, Headline.Of(now, run), run, exercises, exercises.Sum(exercise => exercise.Minutes), breaks, PlanItems.WatchFor(now), now.Tier == Tier.Emergency ? null : AskAgain.Why(now))
        {
            BreakMinutes = BreakMinutes(now),
        };
    }

    private static TodayCard BeforeTheFirstCheck(PlanInputs inputs, PlanTexts texts)
    {
        var first = texts.Rule("run-check-first");
        return new(null, texts.Phrase("today-check-first"), new(false, null, null, first.Text, [first]), [], 0, Breaks(inputs.BreakMinutes, texts), [], texts.Phrase("ask-first")) { BreakMinutes = inputs.BreakMinutes };
    }

    /// <summary>The runner chooses; an easily stirred back only ever gets breaks sooner.</summary>
    private static int BreakMinutes(Situation now) => Math.Min(now.Inputs.BreakMinutes, now.Irritability switch
    {
        Irritability.High => SoonestMinutes,
        Irritability.Moderate => SoonMinutes,
        _ => int.MaxValue,
    });

    private static string Breaks(int minutes, PlanTexts texts) => texts.Phrase("breaks", ("minutes", minutes));
}
