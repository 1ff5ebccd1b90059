namespace Backstride.Knowledge;

/// <summary>How soon somebody should look at this back, least urgent first so that tiers compare.</summary>
public enum Tier
{
    SelfCare,
    ClinicSoon,
    WithinDays,
    SameDay,
    Emergency,
}
