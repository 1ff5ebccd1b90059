using Backstride.Clinic.Triage;

namespace Backstride.App.Web.Interview;

/// <summary>Why the warning signs are asked about again, in a sentence.</summary>
public static class RescreenWords
{
    public static string Why(RescreenReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.Cause switch
        {
            RescreenCause.NewLegSymptoms => "Pain below the knee is new since your last check.",
            RescreenCause.PainJump => "Your pain has gone up by 3 points or more.",
            RescreenCause.Review => reason.ReviewDay switch
            {
                { } day when day % 7 == 0 && day > 14 => $"It is {day / 7} weeks since the pain began: time for a second look.",
                { } day => $"It is day {day} since the pain began: time for a second look.",
                _ => "A review is due.",
            },
            _ => "A week has gone by since you last answered.",
        };
    }

    /// <summary>Why there is a second look at all, whatever brought it on.</summary>
    public const string Reason = "Warning signs can come later. A few questions look for them again, and your plan follows the answers.";
}
