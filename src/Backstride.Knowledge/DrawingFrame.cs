namespace Backstride.Knowledge;

/// <summary>Joint angles of a side view, in degrees, the runner facing right.</summary>
/// <param name="Trunk">Direction from pelvis to neck: 90 upright, 0 lying with the head to the right, 180 with the head to the left.</param>
/// <param name="Lumbar">Rounding of the low back; positive bends forward.</param>
/// <param name="Support">What the figure rests on: standing, lying, all-fours, side-lying, kneeling, sitting; facing: upright and seen from the front, the near side to the right.</param>
public sealed record DrawingFrame(
    string Support,
    double Trunk,
    double Lumbar,
    double Neck,
    double HipNear,
    double KneeNear,
    double HipFar,
    double KneeFar,
    double ShoulderNear,
    double ElbowNear,
    double ShoulderFar,
    double ElbowFar)
{
    /// <summary>Foot below a right angle to the shin: pointing the toes is positive.</summary>
    public double AnkleNear { get; init; }

    public double AnkleFar { get; init; }

    /// <summary>What stands or is held beside the figure: chair, step, wall, stick, band, weight; null for nothing.</summary>
    public string? Prop { get; init; }
}
