using System.Globalization;
using Backstride.Plan;

namespace Backstride.Sharing.Calendar;

/// <summary>A plan as an iCalendar file: today's exercises every day until the next review, and each review day.</summary>
/// <remarks>Identifiers depend only on the day, so a calendar that reads the file again updates its entries instead of doubling them.</remarks>
public static class PlanCalendar
{
    /// <param name="today">First day of the exercises.</param>
    /// <param name="exercisesAt">When the session begins, on the wall clock of whoever reads the calendar.</param>
    /// <param name="written">The moment the file is made.</param>
    public static string Write(CarePlan plan, DateOnly today, TimeOnly exercisesAt, DateTimeOffset written)
    {
        var calendar = new CalendarText();
        calendar.Line("BEGIN", "VCALENDAR");
        calendar.Line("VERSION", "2.0");
        calendar.Line("PRODID", "-//Backstride//Plan//EN");
        calendar.Line("CALSCALE", "GREGORIAN");

        var reviews = plan.ReviewOn.Where(day => day > today).Order().ToArray();
        if (plan.Exercises.Count > 0) AddExercises(calendar, plan, today, reviews.FirstOrDefault(today.AddDays(14)), exercisesAt, written);
        foreach (var day in reviews) AddReview(calendar, day, written);

        calendar.Line("END", "VCALENDAR");
        return calendar.ToString();
    }

    private static void AddExercises(CalendarText calendar, CarePlan plan, DateOnly from, DateOnly until, TimeOnly at, DateTimeOffset written)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(plan.Exercises.Sum(e => e.Minutes)));
        calendar.Line("BEGIN", "VEVENT");
        calendar.Line("UID", $"exercises-{Day(from)}@backstride");
        calendar.Line("DTSTAMP", Moment(written));
        // No zone: the session is at this time of day wherever the runner is.
        calendar.Line("DTSTART", $"{Day(from)}T{at.ToString("HHmmss", CultureInfo.InvariantCulture)}");
        calendar.Line("DURATION", $"PT{minutes}M");
        calendar.Line("RRULE", $"FREQ=DAILY;UNTIL={Day(until)}T235959");
        calendar.Text("SUMMARY", $"Back exercises, {minutes} min");
        calendar.Text("DESCRIPTION", string.Join("\n", plan.Exercises.Select(e => e.Name)));
        calendar.Line("END", "VEVENT");
    }

    private static void AddReview(CalendarText calendar, DateOnly day, DateTimeOffset written)
    {
        calendar.Line("BEGIN", "VEVENT");
        calendar.Line("UID", $"review-{Day(day)}@backstride");
        calendar.Line("DTSTAMP", Moment(written));
        calendar.Line("DTSTART;VALUE=DATE", Day(day));
        calendar.Text("SUMMARY", "Take the back check again");
        calendar.Line("TRANSP", "TRANSPARENT");
        calendar.Line("END", "VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
