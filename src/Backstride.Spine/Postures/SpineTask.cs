using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Postures;

/// <summary>A person in a posture with loads: what the model solves. Read from a file by <see cref="TaskFile"/> or taken from <see cref="NamedTasks"/>.</summary>
public sealed record SpineTask
{
    /// <summary>"standing", "lift-near", or the file's own name.</summary>
    public required string Id { get; init; }

    /// <summary>A few plain words.</summary>
    public required string Name { get; init; }

    public Person Person { get; init; } = Person.Default;

    public Posture Posture { get; init; } = Posture.Standing;

    public IReadOnlyList<HandLoad> Hands { get; init; } = [];

    /// <summary>Mass on the back, worn close, 0 to 100 kg.</summary>
    public double BackpackKg { get; init; }

    public IReadOnlyList<OutsideForce> Forces { get; init; } = [];

    public IReadOnlyList<Support> Supports { get; init; } = [];

    /// <summary>True when nothing but <see cref="Supports"/> holds the pelvis and the legs, as in a bridge or on all fours.</summary>
    public bool PelvisFree { get; init; }

    /// <summary>Acceleration of everything above the pelvis, in the world, m/s2.</summary>
    public Vec3 Acceleration { get; init; }

    /// <summary>Parts that gain speed otherwise than that; the last word on a part counts. Each part is a point: turning faster or slower about itself costs nothing.</summary>
    public IReadOnlyList<SegmentAcceleration> Accelerations { get; init; } = [];

    public Tone Tone { get; init; }

    /// <summary>Muscle groups that are at least so active whatever the moments ask for; empty for least effort alone.</summary>
    public IReadOnlyList<MuscleActivity> Activity { get; init; } = [];

    /// <summary>Pressure in the belly, 0 to 30 kPa; null for the usual one, which goes with the forward moment.</summary>
    public double? AbdominalPressureKPa { get; init; }

    /// <summary>Largest stress of muscle, 40 to 130 N/cm2: how strong this person is. Null for the usual 75, whose band covers 41 to 98.</summary>
    public double? StressNPerCm2 { get; init; }

    /// <summary>Strength of a muscle group as a multiple of the usual; groups not named keep 1.</summary>
    public IReadOnlyDictionary<string, double> Strength { get; init; } = new Dictionary<string, double>();
}
