namespace Backstride.Plan.Diary;

/// <summary>What the diary and the check say about the pain now.</summary>
/// <param name="Now">The newest score, 0 to 10; null when there is none at all.</param>
/// <param name="AtCheck">The score when the check was taken.</param>
/// <param name="AgeDays">How old <paramref name="Now"/> is.</param>
/// <param name="Flare">Up by 2 or more over the median of the week before, or 6 and more.</param>
/// <param name="BelowKneeInWeek">Pain below the knee was reported in the last seven days.</param>
/// <param name="BelowKneeSinceCheck">The same since the latest check.</param>
internal sealed record PainPicture(double? Now, double? AtCheck, int AgeDays, bool Flare, bool BelowKneeInWeek, bool BelowKneeSinceCheck)
{
    /// <summary>The question of the check that gives the pain now, 0 to 10.</summary>
    public const string PainQuestion = "pain-now";

    private const double FlareRise = 2;
    private const double FlareScore = 6;
    private const int FreshDays = 3;
    private const int WeekDays = 7;

    public static PainPicture Of(PlanInputs inputs)
    {
        var entries = inputs.Pain.Where(entry => entry.Day() <= inputs.Today).OrderBy(entry => entry.At).ToList();
        var checkedOn = inputs.CheckedOn ?? inputs.Today;
        double? atCheck = inputs.Check is { } check && check.Answers.Numbers.TryGetValue(PainQuestion, out var told) ? told : null;
        var week = entries.Where(entry => inputs.Today.DayNumber - entry.Day().DayNumber < WeekDays).ToList();
        var since = entries.Where(entry => entry.Day() >= checkedOn).ToList();

        // A score of the diary counts before the check's when it is of the same day or later.
        var latest = entries.Count > 0 && (atCheck is null || entries[^1].Day() >= checkedOn) ? entries[^1] : null;
        var now = latest?.Score ?? atCheck;
        var age = inputs.Today.DayNumber - (latest?.Day() ?? checkedOn).DayNumber;
        return new(now, atCheck, age, age <= FreshDays && IsFlare(latest, entries, now), week.Any(entry => entry.BelowKnee), since.Any(entry => entry.BelowKnee));
    }

    private static bool IsFlare(PainEntry? latest, List<PainEntry> entries, double? now)
    {
        if (now >= FlareScore) return true;
        if (latest is null) return false;
        var before = entries.Where(entry => entry != latest && latest.Day().DayNumber - entry.Day().DayNumber is >= 0 and <= WeekDays)
            .Select(entry => entry.Score).Order().ToList();
        return before.Count > 0 && latest.Score >= Median(before) + FlareRise;
    }

    private static double Median(List<double> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
}
