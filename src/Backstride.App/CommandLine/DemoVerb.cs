using System.Globalization;
using Backstride.App.CommandLine.Screens;
using Backstride.App.Demo;

namespace Backstride.App.CommandLine;

/// <summary>A made-up runner to look around with.</summary>
internal static class DemoVerb
{
    public static VerbCommand Make(Shell shell) => shell.Act(
        new("demo", "Fill an empty data folder with a made-up runner: a year of runs, an episode of back pain, a diary", "backstride demo --data /tmp/demo", "backstride serve --data /tmp/demo"),
        (_, session) =>
        {
            if (!session.Companion(out var companion)) return ExitCode.Unusable;
            if (!companion.Journal.IsEmpty || Directory.Exists(Path.Combine(session.DataFolder, DemoRunner.FolderName)))
                return session.Unusable(CliFaults.NotEmpty(session.DataFolder));
            using var progress = new ImportProgressLine(session);
            var made = DemoRunner.Fill(companion.Journal, companion.Catalogue, session.DataFolder, session.Clock, progress);
            progress.Dispose();
            var faults = made.Import.Rows.SelectMany(row => row.Faults.Select(fault => CliFaults.Of(fault) with { Position = row.Path })).ToList();
            return session.Done(new { runs = made.Runs, diaryDays = made.DiaryDays }, screen => screen.Line(string.Create(CultureInfo.InvariantCulture,
                $"A made-up runner: {made.Runs} runs and {made.DiaryDays} diary days in {session.DataFolder}. Have a look with \"backstride serve --data {session.DataFolder}\".")), faults);
        });
}
