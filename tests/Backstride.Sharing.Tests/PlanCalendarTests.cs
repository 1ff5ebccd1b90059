using System.Text;
using Backstride.Knowledge;
using Backstride.Plan;
using Backstride.Plan.Exercises;
using Backstride.Plan.ReturnToRunning;
using Backstride.Sharing.Calendar;

namespace Backstride.Sharing.Tests;

public sealed class PlanCalendarTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateTimeOffset Written = new(2026, 3, 2, 7, 30, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Each_review_day_to_come_is_an_entry_and_past_ones_are_not()
    {
        var lines = Unfold(Write(Plan([], Today.AddDays(-3), Today.AddDays(11), Today.AddDays(39))));

        Assert.Equal(["DTSTART;VALUE=DATE:20260313", "DTSTART;VALUE=DATE:20260410"], lines.Where(l => l.StartsWith("DTSTART", StringComparison.Ordinal)));
    }

    [Fact]
    public void Exercises_repeat_every_day_until_the_next_review()
    {
        var lines = Unfold(Write(Plan([Exercise("Bridge", 4.2), Exercise("Bird dog", 5)], Today.AddDays(11))));

        Assert.Contains("RRULE:FREQ=DAILY;UNTIL=20260313T235959", lines);
        Assert.Contains("DURATION:PT10M", lines);
        Assert.Contains("DTSTART:20260302T183000", lines);
        Assert.Contains("SUMMARY:Back exercises\\, 10 min", lines);
    }

    [Fact]
    public void The_same_plan_gives_the_same_identifiers() =>
        Assert.Equal(Identifiers(Write(Plan([Exercise("Bridge", 4)], Today.AddDays(11)))), Identifiers(Write(Plan([Exercise("Bridge", 6)], Today.AddDays(11)))));

    [Fact]
    public void A_long_name_with_commas_breaks_and_wide_letters_is_folded_and_comes_back_whole()
    {
        var name = string.Join(", ", Enumerable.Repeat("Brücke; größer \\ 橋", 12)) + "\nsecond line";

        var text = Write(Plan([Exercise(name, 4)], Today.AddDays(11)));

        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        var description = Unfold(text).Single(l => l.StartsWith("DESCRIPTION:", StringComparison.Ordinal))["DESCRIPTION:".Length..];
        Assert.Equal(name, Unescape(description));
    }

    [Fact]
    public void Every_line_ends_in_carriage_return_and_line_feed()
    {
        var text = Write(Plan([Exercise("Bridge", 4)], Today.AddDays(11)));

        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
    }

    private static string Write(CarePlan plan) => PlanCalendar.Write(plan, Today, new(18, 30), Written);

    private static string[] Unfold(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

    private static IEnumerable<string> Identifiers(string text) => Unfold(text).Where(l => l.StartsWith("UID:", StringComparison.Ordinal));

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
            text.Append(value[i] != '\\' ? value[i] : value[++i] == 'n' ? '\n' : value[i]);
        return text.ToString();
    }

    private static PrescribedExercise Exercise(string name, double minutes) =>
        new("x", name, new Dose(2, 8, 0, 30, false), minutes, "");

    private static CarePlan Plan(IReadOnlyList<PrescribedExercise> exercises, params DateOnly[] reviews) =>
        new("early", "Days 3 to 14", "", 5, [], [], exercises, new RunningAdvice(true, 5, null, "", []), "", [], reviews);
}
