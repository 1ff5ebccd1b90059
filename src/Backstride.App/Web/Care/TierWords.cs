using Backstride.Knowledge;

namespace Backstride.App.Web.Care;

/// <summary>How a tier is said, drawn and coloured. The word and the shape say all that the colour says.</summary>
/// <param name="Title">The one sentence the person came for.</param>
/// <param name="When">By when, in a few words.</param>
/// <param name="Tone">The style class: steady, watch or stop.</param>
public sealed record TierWords(string Title, string When, string Tone, string Icon)
{
    public static TierWords For(Tier tier) => tier switch
    {
        Tier.Emergency => new("Get help now.", "Now", "stop", "phone"),
        Tier.SameDay => new("A doctor needs to see you today.", "Today", "watch", "doctor"),
        Tier.WithinDays => new("Have a doctor see you in the next few days.", "Within a few days", "watch", "doctor"),
        Tier.ClinicSoon => new("Book a visit with a doctor or physiotherapist.", "Within two weeks", "watch", "clock"),
        _ => new("No warning sign found in your answers. You can start by looking after this yourself.", "Start today", "steady", "yes"),
    };
}
