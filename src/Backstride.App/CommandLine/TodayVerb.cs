using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;

namespace Backstride.App.CommandLine;

/// <summary>The one card: may I run, what to do, when to worry.</summary>
internal static class TodayVerb
{
    public static VerbCommand Make(Shell shell) => shell.Act(
        new("today", "What to do today, may I run, when to worry", "backstride today"),
        (_, session) =>
        {
            if (!session.Companion(out var companion)) return ExitCode.Unusable;
            var card = companion.TodayCard();
            return session.Done(TodayJson.Of(card), screen => TodayPage.Show(screen, card));
        });
}
