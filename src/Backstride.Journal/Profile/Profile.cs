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

    public Person Person => new(MassKg ?? Backstride.Spine.Anatomy.Person.Default.MassKg, StatureM ?? Backstride.Spine.Anatomy.Person.Default.StatureM, Sex);

    public bool Equals(Profile? other) =>
        other is not null && (MassKg, StatureM, Sex, Region, BreakMinutes) == (other.MassKg, other.StatureM, other.Sex, other.Region, other.BreakMinutes)
        && Equipment.SequenceEqual(other.Equipment);

    public override int GetHashCode() => HashCode.Combine(MassKg, StatureM, Sex, Region, BreakMinutes, Equipment.Count);
}
