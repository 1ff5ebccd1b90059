using System.CommandLine;
using Backstride.App.CommandLine.Screens;

namespace Backstride.App.CommandLine;

/// <summary>Everything back in, into an empty data folder.</summary>
internal static class RestoreVerb
{
    public static VerbCommand Make(Shell shell)
    {
        var file = new Argument<string>("FILE.zip") { Description = "What backup wrote" };
        return shell.Act(
            new VerbCommand("restore", "A backup back into an empty data folder", "backstride restore backstride-2026-03-01.zip --data ~/restored").With(file),
            (parsed, session) =>
            {
                var path = parsed.GetValue(file)!;
                if (!session.Journal(out var journal)) return ExitCode.Unusable;
                if (!journal.IsEmpty) return session.Unusable(CliFaults.NotEmpty(session.DataFolder));
                journal.Release();
                if (BackupFile.Restore(path, session.DataFolder) is { } fault) return session.Unusable(fault);
                if (!session.Journal(out var restored)) return ExitCode.Unusable;
                var runs = restored.Runs.List().Count;
                return session.Done(new { runs, checks = restored.Checks.Finished().Count }, screen => screen.Line($"Restored into {session.DataFolder}."));
            });
    }
}
