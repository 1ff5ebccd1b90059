namespace Backstride.Plan.Today;

/// <summary>When the check is to be taken again, most pressing reason first.</summary>
internal static class AskAgain
{
    private const double Jump = 3;
    private const int OldDays = 84;

    public static string? Why(Situation now)
    {
        if (now.Pain.BelowKneeSinceCheck && !now.Patterns.IsLeg) return now.Texts.Phrase("ask-below-knee");
        if (now.Pain.Now - now.Pain.AtCheck >= Jump) return now.Texts.Phrase("ask-jump", ("now", now.Pain.Now!), ("then", now.Pain.AtCheck!));
        if (now.Runs.TwoReds) return now.Texts.Phrase("ask-two-reds");
        if (ReviewDue(now) is not null) return now.Texts.Phrase("ask-review", ("day", now.Episode.Day));
        return now.DaysSinceCheck >= OldDays ? now.Texts.Phrase("ask-old", ("days", now.DaysSinceCheck)) : null;
    }

    /// <summary>The latest review day that has passed without a check on it or after it.</summary>
    public static DateOnly? ReviewDue(Situation now)
    {
        var checkedOn = now.Inputs.CheckedOn ?? now.Inputs.Today;
        return now.Episode.ReviewDays(now.Inputs.Catalogue.Stages).Where(day => day > checkedOn && day <= now.Inputs.Today).Select(day => (DateOnly?)day).LastOrDefault();
    }
}
