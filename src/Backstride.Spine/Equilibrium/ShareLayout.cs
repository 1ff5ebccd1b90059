namespace Backstride.Spine.Equilibrium;

/// <summary>Which columns of a sharing problem touch which rows: fascicles cross only the joints they span, and nothing is spent on the others.</summary>
/// <remarks>Rows go in blocks of three (a joint), columns in groups of eight that span much the same joints.</remarks>
internal sealed class ShareLayout
{
    /// <param name="blocksOfColumn">For each column the blocks that it touches, one bit a block.</param>
    public ShareLayout(int rows, ReadOnlySpan<uint> blocksOfColumn)
    {
        if (rows > 96) throw new ArgumentOutOfRangeException(nameof(rows), "At most 96 rows.");
        Blocks = (rows + 2) / 3;
        Columns = blocksOfColumn.Length;
        var masks = blocksOfColumn.ToArray();
        var order = Enumerable.Range(0, Columns)
            .OrderBy(i => System.Numerics.BitOperations.TrailingZeroCount(masks[i]))
            .ThenBy(i => System.Numerics.BitOperations.Log2(masks[i]))
            .ThenBy(i => masks[i])
            .ThenBy(i => i)
            .ToArray();
        SlotOf = new int[Columns];
        Groups = (Columns + 7) / 8;
        BlocksOfGroup = new uint[Groups];
        for (var slot = 0; slot < Columns; slot++)
        {
            SlotOf[order[slot]] = slot;
            BlocksOfGroup[slot / 8] |= masks[order[slot]];
        }

        PairStart = new int[(Blocks * (Blocks + 1) / 2) + 1];
        var groups = new List<int>();
        for (int a = 0, pair = 0; a < Blocks; a++)
        {
            for (var b = a; b < Blocks; b++, pair++)
            {
                PairStart[pair] = groups.Count;
                groups.AddRange(Enumerable.Range(0, Groups).Where(g => ((BlocksOfGroup[g] >> a) & (BlocksOfGroup[g] >> b) & 1) == 1));
            }
        }

        PairStart[^1] = groups.Count;
        PairGroups = [.. groups];
    }

    public int Blocks { get; }

    /// <summary>Rows with the last block filled up.</summary>
    public int Rows => 3 * Blocks;

    public int Columns { get; }

    /// <summary>Groups of eight columns.</summary>
    public int Groups { get; }

    /// <summary>Columns with the last group filled up.</summary>
    public int Slots => 8 * Groups;

    /// <summary>Where each column is kept.</summary>
    public int[] SlotOf { get; }

    public uint[] BlocksOfGroup { get; }

    /// <summary>Where the groups of a pair of blocks begin in <see cref="PairGroups"/>: pairs (0,0), (0,1) ... (1,1), (1,2) ...</summary>
    public int[] PairStart { get; }

    /// <summary>For each pair of blocks the groups that touch both.</summary>
    public int[] PairGroups { get; }

    /// <summary>Number of the pair (a, a) in <see cref="PairStart"/>.</summary>
    public int Own(int a) => (a * Blocks) - (a * (a - 1) / 2);
}
