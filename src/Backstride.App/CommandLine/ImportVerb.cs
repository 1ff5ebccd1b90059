using System.CommandLine;
using System.Globalization;
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
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, .gz and .zip (Strava's and Garmin's exports as they come)", Arity = ArgumentArity.OneOrMore };
        return shell.Act(
            new VerbCommand(
                "import", "Take runs in. Broken off, it can be begun again; a file seen before is not taken twice",
                "backstride import ~/Downloads/export_12345.zip", "backstride import morning.fit evening.gpx --json").With(paths),
            (parsed, session) => Run(session, parsed.GetValue(paths)!));
    }

    private static int Run(Session session, string[] paths)
    {
        if (!session.Journal(out var journal)) return ExitCode.Unusable;
        var missing = paths.Where(path => !File.Exists(path) && !Directory.Exists(path)).Select(path => CliFaults.CannotRead(path, "There is no such file or folder.")).ToList();
        if (missing.Count == paths.Length) return session.Unusable(missing);

        using var progress = new ImportProgressLine(session);
        var outcome = new RunImporter(journal, session.Clock).ImportPaths(paths, progress);
        progress.Dispose();

        var faults = outcome.Rows.SelectMany(row => row.Faults.Select(fault => CliFaults.Of(fault) with { Position = Where(row, fault.Position) })).ToList();
        var status = session.Done(ImportJson.Of(outcome), screen =>
        {
            screen.Rows(["file", "became", "run>"], outcome.Rows.Where(r => r.Status != ImportStatus.Skipped).Select(r => new[]
            {
                r.Path, r.Status, string.Join(", ", r.RunIds.Select(id => id.ToString(CultureInfo.InvariantCulture))),
            }));
            screen.Line(string.Create(CultureInfo.InvariantCulture,
                $"Batch {outcome.BatchId}: {outcome.Imported} imported, {outcome.Duplicates} already there, {outcome.Skipped} skipped, {outcome.Failed} failed. \"backstride undo {outcome.BatchId}\" takes it back."));
        }, [.. faults.Where(f => f.Severity != "note")]);
        return outcome.Failed > 0 && outcome.Failed == outcome.Rows.Count ? ExitCode.Unusable : status;
    }

    private static string Where(ImportRow row, string? position) => position is null ? row.Path : $"{row.Path}: {position}";
}
