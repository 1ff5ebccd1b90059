using System.CommandLine;
using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;
using Backstride.Running.Files.Fit;

namespace Backstride.App.CommandLine;

/// <summary>The one card: may I run, what to do, when to worry; the run as a session for the watch too.</summary>
internal static class TodayVerb
{
    public static VerbCommand Make(Shell shell)
    {
        var workout = new Option<string?>("--workout") { HelpName = "FILE.fit", Description = "Write today's run as a session that a watch leads through" };
        return shell.Act(
            new VerbCommand("today", "What to do today, may I run, when to worry", "backstride today", "backstride today --workout today.fit").With(workout),
            (parsed, session) => Run(session, parsed.GetValue(workout)));
    }

    private static int Run(Session session, string? workout)
    {
        if (!session.Companion(out var companion)) return ExitCode.Unusable;
        var card = companion.TodayCard();
        if (workout is not null)
        {
            if (TodayWorkout.Of(card.Run) is not { } steps) return session.Unusable(CliFaults.Usage("There is no run today, so there is no session to write. " + card.Run.Why));
            try
            {
                File.WriteAllBytes(workout, FitWorkoutWriter.Write(steps, companion.Now));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return session.Unusable(CliFaults.CannotRead(workout, error.Message));
            }
        }
        return session.Done(TodayJson.Of(card), screen =>
        {
            TodayPage.Show(screen, card);
            if (workout is not null) screen.Line($"{workout}: copy it to the watch's folder NewFiles or Workouts.");
        });
    }
}
