using Backstride.Knowledge;

namespace Backstride.App.CommandLine.Screens;

/// <summary>How soon somebody should look, in one line.</summary>
internal static class TierText
{
    public static string Headline(Tier tier) => tier switch
    {
        Tier.Emergency => "Get emergency help now.",
        Tier.SameDay => "Be seen by a doctor today.",
        Tier.WithinDays => "Be seen by a doctor within a few days.",
        Tier.ClinicSoon => "Make an appointment soon.",
        _ => "No warning sign found in your answers.",
    };
}
