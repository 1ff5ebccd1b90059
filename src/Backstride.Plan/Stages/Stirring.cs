using Backstride.Knowledge;
using Backstride.Plan.Diary;
using Backstride.Plan.Exercises;

namespace Backstride.Plan.Stages;

/// <summary>How easily the back is stirred up, by points; docs/plan.md has the table. Our own judgement: no scale for this has been tested for self-report.</summary>
internal static class Stirring
{
    private const int ModerateFrom = 2;
    private const int HighFrom = 3;
    private const int FreshCheckDays = 14;
    private const int RecentDays = 3;

    private static readonly (string Question, string[] Answers)[] Signs =
    [
        ("with-running", ["lingers"]),
        ("general-signs", ["night-wakes", "night-constant", "rest-constant"]),
        ("inflammation-signs", ["second-half-night"]),
        ("day-limits", ["much", "hardly-stand"]),
    ];

    public static Irritability Of(PlanInputs inputs, PainPicture pain, LikelyPatterns patterns)
    {
        if (pain.Flare) return Irritability.High;
        var points = FromPain(pain.Now) + FromCheck(inputs) + (HurtLately(inputs, patterns) ? 1 : 0);
        return points >= HighFrom ? Irritability.High : points >= ModerateFrom ? Irritability.Moderate : Irritability.Low;
    }

    // Without a score nobody knows: neither the hardest nor the easiest day is assumed.
    private static int FromPain(double? now) => now switch { null => ModerateFrom, >= 6 => 3, >= 4 => 2, >= 3 => 1, _ => 0 };

    /// <summary>One point for lingering, one for the night, one for the day. What the check was told goes stale after two weeks.</summary>
    private static int FromCheck(PlanInputs inputs)
    {
        if (inputs.Check is not { } check || inputs.Today.DayNumber - (inputs.CheckedOn ?? inputs.Today).DayNumber > FreshCheckDays) return 0;
        bool Told(int sign) => check.Answers.Choices.TryGetValue(Signs[sign].Question, out var told) && told.Any(Signs[sign].Answers.Contains);
        return (Told(0) ? 1 : 0) + (Told(1) || Told(2) ? 1 : 0) + (Told(3) ? 1 : 0);
    }

    /// <summary>Before today: what hurts today changes the running session instead.</summary>
    private static bool HurtLately(PlanInputs inputs, LikelyPatterns patterns)
    {
        var limit = StopRule.StopAt(patterns);
        return inputs.Done.Any(done => inputs.Today.DayNumber - done.Day().DayNumber is > 0 and <= RecentDays && done.PainDuring >= limit);
    }
}
