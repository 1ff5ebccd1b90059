using System.CommandLine;
using Backstride.App.CommandLine.Screens;
using Backstride.App.Services;
using Backstride.Sharing.Calendar;
using Backstride.Sharing.Report;

namespace Backstride.App.CommandLine;

/// <summary>A summary for a clinician, and the plan for a calendar.</summary>
internal static class ShareVerb
{
    /// <summary>After work for most; the runner moves it in their own calendar.</summary>
    private static readonly TimeOnly ExercisesAt = new(18, 30);

    public static VerbCommand Make(Shell shell)
    {
        var report = new Option<string?>("--report") { HelpName = "FILE.html", Description = "A printable summary for a clinician" };
        var calendar = new Option<string?>("--ics") { HelpName = "FILE.ics", Description = "Exercises and review days for a calendar" };
        return shell.Act(
            new VerbCommand("share", "A summary for a clinician, the plan for a calendar", "backstride share --report back.html --ics plan.ics").With(report).With(calendar),
            (parsed, session) => Run(session, parsed.GetValue(report), parsed.GetValue(calendar)));
    }

    private static int Run(Session session, string? report, string? calendar)
    {
        if (report is null && calendar is null) return session.Unusable(CliFaults.Usage("Say what to make: --report FILE.html, --ics FILE.ics, or both."));
        if (!session.Companion(out var companion)) return ExitCode.Unusable;
        var plan = companion.Plan();
        if (calendar is not null && plan is null) return session.Unusable(CliFaults.Usage("There is no plan to put into a calendar: take the check first, or get help first if it said so."));

        var written = new List<string>();
        try
        {
            if (report is not null) Write(report, ClinicianReport.Write(companion.PlanInputs(), plan, MeasureBook.Of(companion).All));
            if (calendar is not null) Write(calendar, PlanCalendar.Write(plan!, companion.Today, ExercisesAt, companion.Now));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return session.Unusable(CliFaults.CannotRead(report ?? calendar!, error.Message));
        }

        return session.Done(new { written }, screen => written.ForEach(path => screen.Line($"{path}: it holds health data; share it with whom you choose.")));

        void Write(string path, string text)
        {
            File.WriteAllText(path, text);
            written.Add(path);
        }
    }
}
