using Backstride.Knowledge;

namespace Backstride.Sharing.Report;

/// <summary>A tier in a clinician's words.</summary>
internal static class TierWords
{
    public static string Of(Tier tier) => tier switch
    {
        Tier.Emergency => "emergency care now",
        Tier.SameDay => "to be seen the same day",
        Tier.WithinDays => "to be seen within days",
        Tier.ClinicSoon => "to be seen within weeks",
        Tier.SelfCare => "self-care with safety net",
        _ => throw new ArgumentOutOfRangeException(nameof(tier)),
    };
}
