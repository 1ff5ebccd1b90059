using System.CommandLine;
using Backstride.App.CommandLine.Screens;
using Backstride.Journal;

namespace Backstride.App.CommandLine;

/// <summary>Everything gone.</summary>
internal static class EraseVerb
{
    public static VerbCommand Make(Shell shell)
    {
        var yes = new Option<bool>("--yes") { Description = "Really; it cannot be taken back" };
        return shell.Act(
            new VerbCommand("erase", "Forget everything: checks, diary, runs, profile", "backstride erase --yes").With(yes),
            (parsed, session) =>
            {
                var path = Path.Combine(session.DataFolder, JournalDatabase.FileName);
                if (!parsed.GetValue(yes)) return session.Unusable(CliFaults.Usage($"This would erase {path} for good. Add --yes if that is what you want."));
                var erased = File.Exists(path);
                if (erased)
                {
                    if (!session.Journal(out var journal)) return ExitCode.Unusable;
                    journal.EraseAll();
                    journal.Release();
                }
                DataFiles.Delete(session.DataFolder);
                return session.Done(new { erased }, screen => screen.Line(erased ? "Everything is erased." : "There was nothing to erase."));
            });
    }
}
