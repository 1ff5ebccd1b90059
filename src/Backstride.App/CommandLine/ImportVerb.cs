using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;
using Backstride.App.Importing;
using Backstride.Journal;

namespace Backstride.App.CommandLine;

/// <summary>Files, folders and archives into the journal.</summary>
internal static class ImportVerb
{
    public static VerbCommand Make(Shell shell)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, .gz and .zip: exports of Strava, Garmin, Polar, Suunto, Coros and Apple Health as they come", Arity = ArgumentArity.ZeroOrMore };
        var watch = new Option<string?>("--watch") { Description = "Look into this folder again and again, and take in each file once it has stopped growing; nothing is moved", HelpName = "DIR" };
        var every = new Option<double>("--every") { Description = "Seconds between two looks of --watch", HelpName = "SECONDS", DefaultValueFactory = _ => 5 };
        return shell.Act(
            new VerbCommand(
                "import", "Take runs in. Broken off, the same command goes on; a file seen before is not taken twice",
                "backstride import ~/Downloads/export_12345.zip", "backstride import morning.fit evening.gpx --json", "backstride import --watch ~/Watch").With(paths, watch, every),
            (parsed, session) => parsed.GetValue(watch) is { } folder
                ? Watch(session, folder, parsed.GetValue(every))
                : parsed.GetValue(paths) is { Length: > 0 } named ? Run(session, named) : session.Unusable(CliFaults.Usage("Required argument missing for command: 'import'. Name a file, a folder or --watch.")));
    }

    private static int Run(Session session, string[] paths)
    {
        if (!session.Journal(out var journal)) return ExitCode.Unusable;
        var missing = paths.Where(path => !File.Exists(path) && !Directory.Exists(path)).Select(path => CliFaults.CannotRead(path, "There is no such file or folder.")).ToList();
        if (missing.Count == paths.Length) return session.Unusable(missing);

        ImportOutcome outcome;
        using (var progress = new ImportProgressLine(session))
        using (var stop = new StopKey())
            outcome = new RunImporter(journal, session.Clock).ImportPaths(paths, progress, stop.Token);
        if (outcome.TakenBefore > 0) session.Error.WriteLine($"Went on behind {outcome.TakenBefore} files of batch {outcome.BatchId}, which was broken off.");

        var faults = outcome.Rows.SelectMany(row => row.Faults.Select(fault => CliFaults.Of(fault) with { Position = Where(row, fault.Position) })).ToList();
        var status = session.Done(ImportJson.Of(outcome), screen =>
        {
            screen.Rows(["file", "became", "run>"], outcome.Rows.Where(r => r.Status != ImportStatus.Skipped).Select(r => new[]
            {
                r.Path, r.Status, string.Join(", ", r.RunIds.Select(id => id.ToString(CultureInfo.InvariantCulture))),
            }));
            screen.Line(string.Create(CultureInfo.InvariantCulture,
                $"Batch {outcome.BatchId}: {outcome.Imported} imported, {outcome.Duplicates} already there, {outcome.Skipped} skipped, {outcome.Failed} failed. \"backstride undo {outcome.BatchId}\" takes it back."));
            if (outcome.Rows.Count(ImportFaults.IsTotalsOnly) is > 0 and var totals) screen.Line(string.Create(CultureInfo.InvariantCulture, $"{totals} of them are known from the export's list alone: totals, no samples."));
            if (outcome.IsStopped) screen.Line("Stopped. The same command goes on where it stopped.");
            Ask(screen, journal);
        }, [.. faults.Where(f => f.Severity != "note")]);
        return outcome.Failed > 0 && outcome.Failed == outcome.Rows.Count ? ExitCode.Unusable : outcome.IsStopped ? ExitCode.DoneWithFaults : status;
    }

    private static int Watch(Session session, string folder, double everyS)
    {
        if (!session.Journal(out var journal)) return ExitCode.Unusable;
        if (!Directory.Exists(folder)) return session.Unusable(CliFaults.CannotRead(folder, "There is no such folder."));
        if (everyS is not (>= 0.1 and <= 86_400)) return session.Unusable(CliFaults.OutOfRange("--every", "Between 0.1 and 86400 seconds."));
        using var stop = new StopKey();
        var watch = new FolderWatch(journal, session.Clock, folder);
        if (!session.Json) session.Announce($"Watching {watch.Folder}. Ctrl+C ends it.");
        var (imported, batches) = (0, new List<string>());
        watch.Run(TimeSpan.FromSeconds(everyS), outcome =>
        {
            imported += outcome.Imported;
            batches.Add(outcome.BatchId);
            if (session.Json) return;
            foreach (var row in outcome.Rows) session.Announce($"{row.Path}: {row.Status}");
        }, stop.Token, fault => session.Announce($"{fault.Code} {fault.Message}")).GetAwaiter().GetResult();
        return session.Done(new { imported, batches }, screen => screen.Line(string.Create(CultureInfo.InvariantCulture, $"{imported} files imported.")));
    }

    // Two devices recorded one run: said at once, so that the load is not looked at wrongly.
    private static void Ask(Spectre.Console.IAnsiConsole screen, JournalDatabase journal)
    {
        var open = journal.Twins.List().Count;
        if (open > 0) screen.Line(string.Create(CultureInfo.InvariantCulture, $"{open} {(open == 1 ? "run was" : "runs were")} recorded by two devices. One of each counts; \"backstride runs --asked\" shows which."));
    }

    private static string Where(ImportRow row, string? position) => position is null ? row.Path : $"{row.Path}: {position}";

    /// <summary>Ctrl+C and the wish of a service manager, once: the second time the program ends at once.</summary>
    private sealed class StopKey : IDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly List<PosixSignalRegistration> _signals;

        public StopKey() => _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

        public CancellationToken Token => _stop.Token;

        public void Dispose()
        {
            foreach (var signal in _signals) signal.Dispose();
            _stop.Dispose();
        }

        private void Stop(PosixSignalContext context)
        {
            context.Cancel = !_stop.IsCancellationRequested;
            _stop.Cancel();
        }
    }
}
