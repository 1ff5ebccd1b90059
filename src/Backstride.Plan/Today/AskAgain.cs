using Backstride.Clinic.Triage;

namespace Backstride.Plan.Today;

/// <summary>When the check is to be taken again, most pressing reason first.</summary>
internal static class AskAgain
{
    private const int OldDays = 84;

    public static string? Why(Situation now)
    {
        if (now.Pain.BelowKneeSinceCheck && !now.Patterns.IsLeg) return now.Texts.Phrase("ask-below-knee");
        if (Jump(now) is { } jump) return now.Texts.Phrase("ask-jump", ("now", jump.To), ("then", jump.From));
        if (now.Runs.TwoReds) return now.Texts.Phrase("ask-two-reds");
        if (ReviewDue(now) is not null) return now.Texts.Phrase("ask-review", ("day", now.Episode.Day));
        return now.DaysSinceCheck >= OldDays ? now.Texts.Phrase("ask-old", ("days", now.DaysSinceCheck)) : null;
    }

    private static PainJump? Jump(Situation now) => Rescreen.Jump(
        now.Inputs.CheckedOn ?? now.Inputs.Today,
        now.Inputs.Today,
        now.Pain.AtCheck,
        now.Inputs.Pain.Select(entry => new PainReading(entry.At, entry.Score)),
        at => DateOnly.FromDateTime(at.Date));

    /// <summary>The latest review day that has passed without a check on it or after it.</summary>
    public static DateOnly? ReviewDue(Situation now)
    {
        var checkedOn = now.Inputs.CheckedOn ?? now.Inputs.Today;
        return now.Episode.ReviewDays(now.Inputs.Catalogue.Stages).Where(day => day > checkedOn && day <= now.Inputs.Today).Select(day => (DateOnly?)day).LastOrDefault();
    }
}
