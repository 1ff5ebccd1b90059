namespace Backstride.Running.Files;

/// <summary>A step of a workout. One that repeats goes back to an earlier step until it was done so many times in all.</summary>
public sealed record WorkoutStep
{
    public string? Name { get; init; }

    public WorkoutIntensity Intensity { get; init; }

    /// <summary>How long it lasts; null with <see cref="DistanceM"/> null too means until the lap button.</summary>
    public double? DurationS { get; init; }

    public double? DistanceM { get; init; }

    /// <summary>Speed to keep to, from the slowest to the fastest; null for none.</summary>
    public (double LowMps, double HighMps)? Speed { get; init; }

    public (int LowBpm, int HighBpm)? HeartRate { get; init; }

    /// <summary>Set for a repetition: the index of the step that it goes back to.</summary>
    public int? RepeatFrom { get; init; }

    /// <summary>How many times the repeated steps are done in all.</summary>
    public int Times { get; init; } = 1;
}
