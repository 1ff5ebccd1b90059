using System.Numerics;

namespace Backstride.Spine.Equilibrium;

/// <summary>Which columns of a sharing problem touch which rows: fascicles cross only the joints they span, and nothing is spent on the others.</summary>
/// <remarks>Rows go in blocks of three (a joint), columns in groups of eight that span much the same joints.</remarks>
internal sealed class ShareLayout
{
    /// <summary>One bit a block of three rows.</summary>
    public const int MostRows = 96;

    /// <param name="slotOf">Where each column is kept.</param>
    /// <param name="blocksOfGroup">For each group of eight slots the blocks that any of them touches, one bit a block.</param>
    public ShareLayout(int rows, int[] slotOf, uint[] blocksOfGroup)
    {
        if (rows > MostRows) throw new ArgumentOutOfRangeException(nameof(rows), "Too many rows for one word of bits.");
        Blocks = (rows + 2) / 3;
        SlotOf = slotOf;
        BlocksOfGroup = blocksOfGroup;
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

    public int Columns => SlotOf.Length;

    /// <summary>Groups of eight columns.</summary>
    public int Groups => BlocksOfGroup.Length;

    /// <summary>Columns with the last group filled up.</summary>
    public int Slots => 8 * Groups;

    /// <summary>Where each column is kept.</summary>
    public int[] SlotOf { get; }

    public uint[] BlocksOfGroup { get; }

    /// <summary>Where the groups of a pair of blocks begin in <see cref="PairGroups"/>: pairs (0,0), (0,1) ... (1,1), (1,2) ...</summary>
    public int[] PairStart { get; }

    /// <summary>For each pair of blocks the groups that touch both.</summary>
    public int[] PairGroups { get; }

    /// <summary>Puts columns that touch much the same blocks together.</summary>
    /// <param name="blocksOfColumn">For each column the blocks that it touches, one bit a block.</param>
    public static ShareLayout Sorted(int rows, uint[] blocksOfColumn)
    {
        var order = Enumerable.Range(0, blocksOfColumn.Length)
            .OrderBy(i => BitOperations.TrailingZeroCount(blocksOfColumn[i]))
            .ThenBy(i => BitOperations.Log2(blocksOfColumn[i]))
            .ThenBy(i => blocksOfColumn[i])
            .ThenBy(i => i)
            .ToArray();
        var slots = new int[order.Length];
        var groups = new uint[(order.Length + 7) / 8];
        for (var slot = 0; slot < order.Length; slot++)
        {
            slots[order[slot]] = slot;
            groups[slot / 8] |= blocksOfColumn[order[slot]];
        }

        return new(rows, slots, groups);
    }

    /// <summary>Number of the pair (a, a) in <see cref="PairStart"/>.</summary>
    public int Own(int a) => (a * Blocks) - (a * (a - 1) / 2);
}
