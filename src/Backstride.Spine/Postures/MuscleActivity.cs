namespace Backstride.Spine.Postures;

/// <summary>How active a muscle group at least is, as a share of its strength, 0 to 1 a side: as electrodes measured it, or as held on purpose.</summary>
/// <remarks>A floor, not a value: where the moments ask for more, the muscle gives more. 0 says nothing.</remarks>
/// <param name="Group">One of <see cref="Anatomy.FascicleGroups"/>.</param>
public sealed record MuscleActivity(string Group, double Right, double Left);
