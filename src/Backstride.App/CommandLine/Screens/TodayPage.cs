using System.Globalization;
using Backstride.Plan.Exercises;
using Backstride.Plan.ReturnToRunning;
using Backstride.Plan.Today;
using Spectre.Console;

namespace Backstride.App.CommandLine.Screens;

/// <summary>Today's card.</summary>
internal static class TodayPage
{
    public static void Show(IAnsiConsole screen, TodayCard card)
    {
        screen.Heading(card.Headline);
        ShowRunning(screen, card.Run);
        ShowExercises(screen, card.Exercises);
        if (card.Breaks.Length > 0)
        {
            screen.Heading("Breaks");
            screen.Line(card.Breaks);
        }
        if (card.WatchFor.Count > 0)
        {
            screen.Heading("When to worry");
            screen.Bullets(card.WatchFor.Select(item => item.Text));
        }
        if (card.AskAgain is { } again) screen.Line(again);
    }

    public static void ShowRunning(IAnsiConsole screen, RunningAdvice advice)
    {
        screen.Heading("May I run today?");
        var far = advice.MaxKm is { } km ? string.Create(CultureInfo.InvariantCulture, $", up to {km:0.#} km") : "";
        screen.Line((advice.Allowed ? "Yes" + far : "Not today") + (advice.Session is { } session ? $": {session}" : "") + ".");
        screen.Line(advice.Why);
    }

    public static void ShowExercises(IAnsiConsole screen, IReadOnlyList<PrescribedExercise> exercises)
    {
        if (exercises.Count == 0) return;
        screen.Heading("Exercises");
        screen.Rows(["id", "exercise", "dose", "min>"], exercises.Select(e => new[]
        {
            e.ExerciseId,
            e.Name,
            string.Create(CultureInfo.InvariantCulture, $"{e.Dose.Sets} x {e.Dose.Repetitions}{(e.Dose.HoldSeconds > 0 ? $", hold {e.Dose.HoldSeconds:0} s" : "")}{(e.Dose.PerSide ? ", each side" : "")}"),
            e.Minutes.ToString("0.#", CultureInfo.InvariantCulture),
        }));
    }
}
