namespace Backstride.Spine.Anatomy;

/// <summary>The muscle groups of fascicles.txt.</summary>
public static class FascicleGroups
{
    public static IReadOnlyList<string> All { get; } = [.. FascicleTable.RightSide.Select(f => f.Group).Distinct()];
}
