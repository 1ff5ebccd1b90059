namespace Backstride.Running.Files;

/// <summary>What a step is for; watches colour and announce it by this.</summary>
public enum WorkoutIntensity
{
    Active,
    Rest,
    Warmup,
    Cooldown,
    Recovery,
    Interval,
    Other,
}
