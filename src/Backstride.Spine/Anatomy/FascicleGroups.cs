namespace Backstride.Spine.Anatomy;

/// <summary>The muscle groups of fascicles.txt.</summary>
public static class FascicleGroups
{
    public static IReadOnlyList<string> All { get; } = [.. Table.Rows("fascicles.txt").Select(r => r[1]).Distinct()];
}
