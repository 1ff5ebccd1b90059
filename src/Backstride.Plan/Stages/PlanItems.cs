using Backstride.Knowledge;
using Backstride.Plan.Exercises;
using Backstride.Plan.ReturnToRunning;
using Backstride.Plan.Texts;
using Backstride.Plan.Today;
using Backstride.Plan.Walking;

namespace Backstride.Plan.Stages;

/// <summary>The lines of a plan: those of the stage, after those that the tier, the kind of pain and today ask for. What is left for now is never asked for beside it.</summary>
internal sealed class PlanItems(Situation now, RunningAdvice running, IReadOnlyList<PrescribedExercise> exercises)
{
    private const string Walk = "walk";
    private const string Run = "run";
    private const string StillSore = "still-sore";

    private static readonly string[] Strengthening = ["Trunk", "Hips and legs"];

    public IReadOnlyList<PlanItem> Do()
    {
        if (now.BeSeenFirst) return [now.Texts.Rule(SeenFirstRule()), .. now.Lines.First.Select(PlanTexts.Item), now.Texts.Rule("walk-while-waiting")];
        var heat = now.Irritability == Irritability.High ? [now.Texts.Rule("heat-often")] : Array.Empty<PlanItem>();
        var dropped = now.Lines.Drops.Concat(heat.SelectMany(item => now.Texts.Care(item.Id).Replaces)).ToHashSet();
        var stage = now.Episode.Stage.Do.Where(item => !dropped.Contains(item.Id)).Select(PlanTexts.Item).Select(WithTodaysWalk);
        return [.. Opening(), .. now.Lines.Do.Select(PlanTexts.Item).Concat(heat).Concat(stage).Where(Fits), .. exercises.Count == 0 ? [now.Texts.Rule("no-exercise-fits")] : Array.Empty<PlanItem>()];
    }

    public IReadOnlyList<PlanItem> NotNow()
    {
        var lines = now.Lines.NotNow.Select(PlanTexts.Item);
        if (now.BeSeenFirst) return [now.Texts.Rule("nothing-hard-while-waiting"), .. lines];
        var stage = now.Episode.Stage.NotNow.Where(item => !now.Lines.Drops.Contains(item.Id)).Select(PlanTexts.Item);
        // "No running yet" has had its day once the gate is open.
        return [.. lines.Concat(stage).Where(item => !(running.Allowed && item.About.Contains(Run)))];
    }

    public static IReadOnlyList<PlanItem> WatchFor(Situation now) => [.. now.Episode.Stage.WatchFor.Select(PlanTexts.Item)];

    /// <summary>What comes before everything else: a review that is due, a visit to book, how the back is today.</summary>
    private IEnumerable<PlanItem> Opening()
    {
        if (AskAgain.ReviewDue(now) is not null) yield return now.Texts.Rule("review-due", ("day", now.Episode.Day));
        if (now.Tier == Tier.ClinicSoon) yield return now.Texts.Rule("book-soon");
        if (now.IsQuiet) yield return now.Texts.Rule("settled");
        if (now.Pain.Flare) yield return now.Texts.Rule("flare-ease");
        else if (now.Irritability == Irritability.High) yield return now.Texts.Rule("stirred-high");
        else if (now.Irritability == Irritability.Moderate) yield return now.Texts.Rule("stirred-moderate");
    }

    private bool Fits(PlanItem item) =>
        !item.About.Any(now.LeftTags.Contains)
        && !(item.About.Contains(Run) && !running.Allowed)
        && !(item.About.Contains(StillSore) && now.IsQuiet)
        && !(item.About.Contains("session") && exercises.Count == 0)
        && !(item.About.Contains("strength") && !exercises.Any(IsStrengthening));

    private bool IsStrengthening(PrescribedExercise prescribed) =>
        now.Inputs.Catalogue.Exercises.Any(exercise => exercise.Id == prescribed.ExerciseId && Strengthening.Contains(exercise.Purpose));

    // In the first days the stage's own "several times a day" says it better than a number.
    private PlanItem WithTodaysWalk(PlanItem item)
    {
        if (!item.About.Contains(Walk) || now.Episode.Stage.FromDay == 0) return item;
        var walk = WalkRule.Of(now);
        var today = now.Texts.Rule(walk.Bouts > 1 ? "walk-bouts" : "walk-day", ("minutes", walk.Minutes), ("bouts", walk.Bouts), ("times", walk.Times));
        return item with { Text = today.Text, Why = item.Why + " " + today.Why };
    }

    private string SeenFirstRule() => now.Tier switch
    {
        Tier.SameDay => "seen-today",
        Tier.WithinDays => "seen-within-days",
        _ => "seen-out-of-scope",
    };
}
