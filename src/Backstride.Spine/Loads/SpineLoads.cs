namespace Backstride.Spine.Loads;

/// <summary>Loads of one task. Levels run from L5/S1 up.</summary>
/// <param name="RatioToStanding">L4/L5 compression over that of the same person standing.</param>
public sealed record SpineLoads(
    IReadOnlyList<LevelLoad> Levels,
    double RatioToStanding,
    IReadOnlyList<MuscleLoad> Muscles,
    Certificate Certificate)
{
    /// <summary>Per level, what the compression is made of.</summary>
    public IReadOnlyList<LevelParts> Parts { get; init; } = [];

    /// <summary>The same by least effort alone; null when the task names no activity, so that everything here is that.</summary>
    public LeastEffort? LeastEffort { get; init; }

    /// <summary>Pressure in the belly that was given or taken for usual, kPa.</summary>
    public double AbdominalPressureKPa { get; init; }

    /// <summary>
    /// An estimate of what each sacroiliac joint passes on, newtons: half of what presses from above (weight, loads, supports). The muscles are
    /// left out, as most of them pull sacrum and pelvis together; so it is no compression of that joint.
    /// </summary>
    public double SacroiliacN { get; init; }

    /// <summary>Per level, who carries the moment.</summary>
    public IReadOnlyList<LevelMoment> Moments { get; init; } = [];

    /// <summary>Part of the muscles' summed force that is stretch and not effort, 0 to 1.</summary>
    public double PassiveMuscleShare { get; init; }
}
