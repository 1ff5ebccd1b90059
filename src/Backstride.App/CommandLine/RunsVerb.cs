using System.CommandLine;
using System.Globalization;
using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;

namespace Backstride.App.CommandLine;

/// <summary>The list of runs.</summary>
internal static class RunsVerb
{
    public static VerbCommand Make(Shell shell)
    {
        var from = new Option<string?>("--from") { Description = "First day, 2026-03-01", HelpName = "DATE" };
        var to = new Option<string?>("--to") { Description = "Last day, included", HelpName = "DATE" };
        var asked = new Option<bool>("--asked") { Description = "Runs that two devices recorded: which one counts?" };
        return shell.Act(
            new VerbCommand("runs", "The runs, newest first", "backstride runs --from 2026-03-01", "backstride runs --asked").With(from, to, asked),
            (parsed, session) => parsed.GetValue(asked) ? Asked(session) : Run(session, parsed.GetValue(from), parsed.GetValue(to)));
    }

    private static int Run(Session session, string? fromText, string? toText)
    {
        if (!Moments.TryRead(fromText, session.Clock, out var from)) return session.Unusable(Moments.Fault("--from", fromText));
        if (!Moments.TryRead(toText, session.Clock, out var to)) return session.Unusable(Moments.Fault("--to", toText));
        // A day alone means all of it.
        if (toText is { Length: 10 }) to = to?.AddDays(1).AddMilliseconds(-1);
        if (!session.JournalWithLoads(out var journal)) return ExitCode.Unusable;

        var runs = journal.Runs.List(from, to).Select(RunLineJson.Of).ToList();
        return session.Done(runs, screen =>
        {
            screen.Rows(["run>", "start (UTC)", "sport", "km>", "min>", "min/km>", "heart>", "steps/min>", "back, easy km>"], runs.Select(r => new[]
            {
                Text(r.Id, "0"), r.StartTime.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), r.Sport,
                Text(r.DistanceM / 1000, "0.00"), Text(r.MovingS / 60, "0"), Pace(r.PaceSecondsPerKm),
                Text(r.AverageHeartRateBpm, "0"), Text(r.AverageCadenceSpm, "0"), Text(r.SpineLoad?.EasyKm, "0.0"),
            }));
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"{runs.Count} runs"));
        });
    }

    private static int Asked(Session session)
    {
        if (!session.Journal(out var journal)) return ExitCode.Unusable;
        var twins = journal.Twins.List().Select(TwinJson.Of).ToList();
        return session.Done(twins, screen =>
        {
            foreach (var twin in twins)
            {
                screen.Heading(string.Create(CultureInfo.InvariantCulture, $"{twin.Runs[0].StartTime.UtcDateTime:yyyy-MM-dd HH:mm} UTC was recorded twice; run {twin.Counts} counts"));
                screen.Rows(["run>", "km>", "min>", "steps/min>", "file"], twin.Runs.Select(r => new[]
                {
                    Text(r.Id, "0"), Text(r.DistanceM / 1000, "0.00"), Text(r.MovingS / 60, "0"), Text(r.AverageCadenceSpm, "0"), r.File ?? "",
                }));
            }
            screen.Line(twins.Count == 0 ? "Nothing is asked." : "\"backstride run ID --counts\" says that this one counts, \"backstride run ID --both\" that they are two runs.");
        });
    }

    private static string Text(double? value, string format) => value is { } v && double.IsFinite(v) ? v.ToString(format, CultureInfo.InvariantCulture) : "";

    private static string Pace(double? seconds) => seconds is { } s && double.IsFinite(s)
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)(s / 60)}:{(int)(s % 60):00}")
        : "";
}
