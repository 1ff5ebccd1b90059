using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Equilibrium;

/// <summary>What following the fascicles needs room for: where each point is, and the few numbers of the edges of one group.</summary>
internal sealed class TautRoom(TrunkLanes lanes)
{
    /// <summary>x, y, z of each point of a group, world axes, eight each.</summary>
    public AlignedDoubles Placed { get; } = new(lanes.Bodies.Length * 3);

    /// <summary>The way back from each edge of a group, world axes, eight each.</summary>
    public AlignedDoubles Backs { get; } = new(24 * TrunkLanes.MostEdges);

    /// <summary>Of each stretch that ends at an edge: its length squared, what each end's way back shares with it and with the other, on the edge.</summary>
    public AlignedDoubles Stretches { get; } = new(32 * (TrunkLanes.MostEdges + 1));

    /// <summary>How far the line is off each edge, then what the elimination of a step keeps of it.</summary>
    public AlignedDoubles Lifts { get; } = new(24 * TrunkLanes.MostEdges);

    public Vec3 At(TrunkLanes lanes, int fascicle, int point)
    {
        var slot = lanes.SlotOf[fascicle];
        var at = ((lanes.PointStart[slot / 8] + point) * 24) + (slot % 8);
        return new(Placed.Span[at], Placed.Span[at + 8], Placed.Span[at + 16]);
    }
}
