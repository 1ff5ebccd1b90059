using System.CommandLine;
using System.Globalization;
using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;
using Backstride.App.Importing;

namespace Backstride.App.CommandLine;

/// <summary>One run with what it asked of the back.</summary>
internal static class RunVerb
{
    public static VerbCommand Make(Shell shell)
    {
        var id = new Argument<long>("ID") { Description = "As \"backstride runs\" lists it" };
        var sport = new Option<string?>("--sport") { Description = "Say what it was, when the file does not: running, walking, hiking, other" };
        sport.AcceptOnlyFromAmong([.. RunSport.Choices.Select(choice => JsonText.Word(choice))]);
        var counts = new Option<bool>("--counts") { Description = "Of two recordings of one run, this one counts" };
        var both = new Option<bool>("--both") { Description = "They are two runs, and both count" };
        var shoes = new Option<string?>("--shoes") { Description = "What was worn, by a name of your own; \"\" forgets it", HelpName = "NAME" };
        return shell.Act(
            new VerbCommand("run", "One run: its samples in numbers, its load, what it asked of the back", "backstride run 12 --json", "backstride run 12 --sport running", "backstride run 12 --shoes \"Old blue\"").With(id, sport, counts, both, shoes),
            (parsed, session) =>
            {
                var number = parsed.GetValue(id);
                if (!session.JournalWithLoads(out var journal)) return ExitCode.Unusable;
                if (parsed.GetValue(sport) is { } word) RunSport.Say(journal, number, RunSport.Choices.Single(choice => JsonText.Word(choice) == word));
                if (parsed.GetValue(counts) && !journal.Twins.Count(number) || parsed.GetValue(both) && !journal.Twins.CountBoth(number))
                    return session.Unusable(CliFaults.NotFound(number.ToString(CultureInfo.InvariantCulture), "No other run was recorded at the same time."));
                if (parsed.GetValue(shoes) is { } name && journal.Runs.Find(number)?.Run is { } before)
                    journal.Runs.Describe(number, before.Surface, before.SessionRpe, before.CarriedKg, name.Trim());
                if (journal.Runs.Find(number) is not { } stored || journal.Runs.Streams(number) is not { } streams)
                    return session.Unusable(CliFaults.NotFound(number.ToString(CultureInfo.InvariantCulture), "There is no such run."));
                var run = RunJson.Of(stored, streams);
                return session.Done(run, screen => Show(screen, run));
            });
    }

    private static void Show(Spectre.Console.IAnsiConsole screen, RunJson run)
    {
        screen.Heading(string.Create(CultureInfo.InvariantCulture,
            $"{run.Run.StartUtc.UtcDateTime:yyyy-MM-dd HH:mm} UTC, {JsonText.Word(run.Run.Sport)}, {run.Run.DistanceM / 1000:0.00} km in {run.Run.MovingS / 60:0.0} min"));
        screen.Rows(["sample", "n>", "min>", "mean>", "max>"], run.Streams.Select(s => new[]
        {
            s.Key, Text(s.Value.N), Text(s.Value.Min), Text(s.Value.Mean), Text(s.Value.Max),
        }));
        if (run.SpineLoad is not { } load) return;
        screen.Heading("What it asked of the low back");
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"As much as {load.EasyKm:0.0} km of your own easy running ({load.Low:0.0} to {load.High:0.0}), in {load.Steps} steps."));
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"A typical step pressed L4/L5 with {load.PeakStepN:0} N at its peak ({load.PeakStepLowN:0} to {load.PeakStepHighN:0})."));
        screen.Quiet("Rests on: " + string.Join("; ", load.Basis));
    }

    private static string Text(double? value) => value is { } v ? v.ToString("0.##", CultureInfo.InvariantCulture) : "";
}
