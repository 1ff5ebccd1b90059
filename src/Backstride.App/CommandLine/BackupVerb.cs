using System.CommandLine;
using System.Globalization;
using Backstride.App.CommandLine.Screens;

namespace Backstride.App.CommandLine;

/// <summary>Everything out, in one file.</summary>
internal static class BackupVerb
{
    public static VerbCommand Make(Shell shell)
    {
        var file = new Argument<string>("FILE.zip") { Description = "Where to put it; an existing file is not overwritten" };
        return shell.Act(
            new VerbCommand("backup", "Everything remembered, in one file; the program may go on running", "backstride backup backstride-2026-03-01.zip").With(file),
            (parsed, session) =>
            {
                var path = parsed.GetValue(file)!;
                if (!session.Journal(out var journal)) return ExitCode.Unusable;
                if (File.Exists(path)) return session.Unusable(CliFaults.CannotRead(path, "This file is already there; a backup never overwrites one."));
                try
                {
                    BackupFile.Write(journal, path, session.Clock.GetUtcNow());
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException)
                {
                    return session.Unusable(CliFaults.CannotRead(path, error.Message));
                }
                var bytes = new FileInfo(path).Length;
                return session.Done(new { file = path, bytes }, screen => screen.Line(string.Create(CultureInfo.InvariantCulture, $"{path}: {bytes / 1e6:0.0} MB. It holds health data; keep it where you keep such things.")));
            });
    }
}
