using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Equilibrium;

/// <summary>What a balance needs room for, kept from one posture to the next. One balance at a time; one for each thread.</summary>
internal sealed class BalanceMemory
{
    private readonly Dictionary<ShareLayout, (ShareTable Table, DualNewton Solver)> _shares = [];
    private readonly BalanceResult?[] _results = new BalanceResult?[2];
    private int _solved;

    public BalanceMemory(Trunk trunk)
    {
        Lines = new(trunk);
        Near = new(Lines.Lanes);
        Pose = new(trunk, Posture.Standing);
        Layout = Columns(Lines.Lanes, MuscleLines.Rows, []);
        FoldLayout = SagittalFold.Layout(Lines.Lanes);
    }

    public MuscleLines Lines { get; }

    public Pose Pose { get; }

    public WeightAbove Weight { get; } = new();

    public NearFigures Near { get; }

    /// <summary>What the joints' curves push against side bend and twist, world axes.</summary>
    public Vec3[] Held { get; } = new Vec3[Trunk.Joints];

    /// <summary>Compressions of joints that carry nothing yet, and of joints as the first solve found them.</summary>
    public double[] Unloaded { get; } = new double[Trunk.Joints];

    public double[] Loaded { get; } = new double[Trunk.Joints];

    /// <summary>Prices of both solves.</summary>
    public WarmStart Start { get; } = new(MuscleLines.Rows);

    /// <summary>Of a body without supports.</summary>
    public ShareLayout Layout { get; }

    public ShareLayout FoldLayout { get; }

    /// <summary>Room for the problems of a layout. That of a body with supports is its own each time.</summary>
    public (ShareTable Table, DualNewton Solver) For(ShareLayout layout)
    {
        if (_shares.TryGetValue(layout, out var known)) return known;
        (ShareTable Table, DualNewton Solver) made = (new(layout), DualNewton.For(layout));
        if (layout == Layout || layout == FoldLayout) _shares[layout] = made;
        return made;
    }

    /// <summary>Room for a result: of bodies without supports the one before last, used again.</summary>
    public BalanceResult Result(ShareLayout layout, int rows)
    {
        if (layout != Layout) return new(this, layout.Columns, rows);
        _solved ^= 1;
        return _results[_solved] ??= new(this, layout.Columns, rows);
    }

    /// <summary>Fascicles in their groups, then what each joint may settle, then the supports.</summary>
    /// <param name="contacts">For each push of a support the blocks of rows that it touches.</param>
    public static ShareLayout Columns(TrunkLanes lanes, int rows, uint[] contacts)
    {
        var settling = lanes.Slots;
        var supports = settling + ((MuscleLines.Rows + 7) & ~7);
        var blocks = new uint[(supports + contacts.Length + 7) / 8];
        lanes.Joints.CopyTo(blocks, 0);
        var slots = new int[lanes.Count + contacts.Length + MuscleLines.Rows];
        lanes.SlotOf.CopyTo(slots, 0);
        for (var c = 0; c < contacts.Length; c++) Place(lanes.Count + c, supports + c, contacts[c]);
        for (var s = 0; s < MuscleLines.Rows; s++) Place(lanes.Count + contacts.Length + s, settling + s, 1u << (s / 3));
        return new(rows, slots, blocks);

        void Place(int column, int slot, uint touches)
        {
            slots[column] = slot;
            blocks[slot / 8] |= touches;
        }
    }
}
