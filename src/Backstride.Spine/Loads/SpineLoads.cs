namespace Backstride.Spine.Loads;

/// <summary>Loads of one task. Levels run from L5/S1 up.</summary>
/// <param name="RatioToStanding">L4/L5 compression over that of the same person standing.</param>
public sealed record SpineLoads(
    IReadOnlyList<LevelLoad> Levels,
    double RatioToStanding,
    IReadOnlyList<MuscleLoad> Muscles,
    Certificate Certificate)
{
    /// <summary>Per level, who carries the moment.</summary>
    public IReadOnlyList<LevelMoment> Moments { get; init; } = [];

    /// <summary>Part of the muscles' summed force that is stretch and not effort, 0 to 1.</summary>
    public double PassiveMuscleShare { get; init; }
}
