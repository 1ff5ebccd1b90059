using System.CommandLine;
using System.Globalization;
using Backstride.App.CommandLine.Screens;

namespace Backstride.App.CommandLine;

/// <summary>Takes an import back.</summary>
internal static class UndoVerb
{
    public static VerbCommand Make(Shell shell)
    {
        var batch = new Argument<string>("BATCH") { Description = "The number that import printed" };
        return shell.Act(
            new VerbCommand("undo", "Take an import back: its runs go, the diary stays", "backstride undo 3").With(batch),
            (parsed, session) =>
            {
                var number = parsed.GetValue(batch)!;
                if (!session.Journal(out var journal)) return ExitCode.Unusable;
                if (journal.Imports.Undo(number, session.Clock.GetUtcNow()) is not { } removed)
                    return session.Unusable(CliFaults.NotFound(number, "There is no such import, or it was taken back already."));
                return session.Done(new { removed }, screen => screen.Line(string.Create(CultureInfo.InvariantCulture, $"{removed} runs taken back.")));
            });
    }
}
