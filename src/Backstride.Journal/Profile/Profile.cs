using Backstride.Plan.Breaks;
using Backstride.Spine.Anatomy;

namespace Backstride.Journal;

/// <summary>The few things about the runner that the sums need.</summary>
/// <param name="Region">Which emergency number to show: EU, UK, US, AU.</param>
/// <param name="BreakMinutes">How often to be reminded to move, 20 to 45.</param>
public sealed record Profile(double? MassKg, double? StatureM, Sex Sex, string Region, int BreakMinutes)
{
    public static Profile Unknown { get; } = new(null, null, Sex.Unknown, "EU", 30);

    /// <summary>What there is for exercises, as ids of knowledge/exercises.yaml: "band", "weight".</summary>
    public IReadOnlyList<string> Equipment { get; init; } = [];

    /// <summary>When the runner sleeps, 22:00 to 7:00 until they say otherwise; null for "remind me at any time".</summary>
    public QuietHours? Sleep { get; init; } = new(new(22, 0), new(7, 0));

    /// <summary>The end of the run that the runner said they are on; null when they said nothing.</summary>
    public DateTimeOffset? RunningUntil { get; init; }

    public Person Person => new(MassKg ?? Backstride.Spine.Anatomy.Person.Default.MassKg, StatureM ?? Backstride.Spine.Anatomy.Person.Default.StatureM, Sex);

    public bool Equals(Profile? other) =>
        other is not null && (MassKg, StatureM, Sex, Region, BreakMinutes) == (other.MassKg, other.StatureM, other.Sex, other.Region, other.BreakMinutes)
        && Sleep == other.Sleep && RunningUntil == other.RunningUntil && Equipment.SequenceEqual(other.Equipment);

    public override int GetHashCode() => HashCode.Combine(MassKg, StatureM, Sex, Region, BreakMinutes, Equipment.Count);
}
