using Backstride.Knowledge;

namespace Backstride.Clinic.Measures;

/// <summary>Which measure to ask today, if any.</summary>
/// <remarks>
/// The rules, so that nobody is asked too often: nothing before the first check and on its day; nothing while somebody has to be seen
/// today; at most one a day, also over all measures; none for the rest of a day on which the runner said "not today"; each not more
/// often than its <see cref="Measure.DaysBetween"/>; and after weeks of a quiet back only the light one, four times as seldom.
/// The pain score is no ask: it stands on Today and can be passed by.
/// </remarks>
public static class MeasureSchedule
{
    private const int SeldomBy = 4;

    /// <summary>Null when nothing is to be asked.</summary>
    public static DueMeasure? Next(IReadOnlyList<Measure> measures, AskingHistory history)
    {
        if (history.FirstCheckOn is not { } first || history.Today <= first || history.Tier >= Tier.SameDay) return null;
        if (history.PutOff.Contains(history.Today) || history.Entries.Any(entry => entry.Day >= history.Today)) return null;

        var quiet = QuietWeeks.Hold(history.Pain, history.Today);
        // The one that waited longest for its own measure; of those never filled in, the first in the file.
        return measures.Where(measure => measure.Kind != MeasureKind.Score && (!quiet || measure.Light))
            .Select(measure => new DueMeasure(measure, DaysSinceLast(measure, history), quiet))
            .Where(due => due.DaysSinceLast is null || due.DaysSinceLast >= due.Measure.DaysBetween * (quiet ? SeldomBy : 1))
            .OrderByDescending(due => due.DaysSinceLast is { } days ? (double)days / due.Measure.DaysBetween : double.MaxValue)
            .FirstOrDefault();
    }

    private static int? DaysSinceLast(Measure measure, AskingHistory history)
    {
        var last = history.Entries.Where(entry => entry.MeasureId == measure.Id).Select(entry => (DateOnly?)entry.Day).Max();
        return last is { } day ? history.Today.DayNumber - day.DayNumber : null;
    }
}
