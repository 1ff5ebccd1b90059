namespace Backstride.Spine.Anatomy;

/// <summary>The rows of fascicles.txt: the right side, before scaling, metres and square centimetres.</summary>
internal static class FascicleTable
{
    public static IReadOnlyList<Fascicle> RightSide { get; } = [.. Table.Rows("fascicles.txt").Select(Read)];

    private static Fascicle Read(string[] cells) => new(
        cells[0] + "_r",
        cells[1],
        Table.Number(cells[2]) / 100,
        Table.Number(cells[3]),
        Table.Number(cells[4]),
        [.. cells[5].Split(';').Select(p => Point(p.Trim().Split(' ')))]);

    private static PathPoint Point(string[] cells) => cells[0] == "over"
        ? Point(cells[1..]) with { IsEdge = true }
        : new(
            Enum.Parse<SpineBody>(cells[0], ignoreCase: true),
            0.001 * new Vec3(Table.Number(cells[1]), Table.Number(cells[2]), Table.Number(cells[3])));
}
