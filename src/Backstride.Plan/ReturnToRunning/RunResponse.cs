using Backstride.Plan.Diary;

namespace Backstride.Plan.ReturnToRunning;

/// <summary>A day with a run on it and how the back took it, from the diary of that day and the next.</summary>
/// <param name="WorseNextMorning">The day after, pain was 2 or more above what it was before the run.</param>
public sealed record RunResponse(DateOnly Day, Light Light, bool WorseNextMorning)
{
    private const double Amber = 3;
    private const double Red = 5;
    private const double NextMorningRise = 2;
    private const int BaselineDays = 7;

    /// <summary>The light of one day's running.</summary>
    /// <remarks>
    /// Only scores asked after a run, and those of the next day, speak of it; a score of the same morning may be older than the run.
    /// Without a score from the week before, the run's own score is what the morning is compared with.
    /// </remarks>
    public static RunResponse Of(DateOnly runDay, IReadOnlyList<PainEntry> pain)
    {
        var after = pain.Where(entry => entry.Day() == runDay && entry.RunId is not null).ToList();
        var morning = pain.Where(entry => entry.Day() == runDay.AddDays(1)).OrderBy(entry => entry.At).ToList();
        if (after.Count + morning.Count == 0) return new(runDay, Light.Unknown, false);

        var before = pain.Where(entry => IsBefore(entry, runDay)).OrderBy(entry => entry.At).LastOrDefault()?.Score
            ?? (after.Count > 0 ? after.Max(entry => entry.Score) : null);
        var worse = morning.Count > 0 && before is not null && morning[0].Score >= before + NextMorningRise;
        var highest = after.Concat(morning.Take(1)).Max(entry => entry.Score);
        var light = worse || highest >= Red || after.Concat(morning).Any(entry => entry.BelowKnee) ? Light.Red
            : highest >= Amber ? Light.Amber
            : Light.Green;
        return new(runDay, light, worse);
    }

    private static bool IsBefore(PainEntry entry, DateOnly runDay) =>
        entry.RunId is null && entry.Day() <= runDay && runDay.DayNumber - entry.Day().DayNumber <= BaselineDays;
}
