using System.Numerics;
using System.Runtime.CompilerServices;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium.Lanes;

namespace Backstride.Spine.Equilibrium;

/// <summary>The fascicles of a trunk in groups of eight, laid out for the machine. Made once a trunk.</summary>
/// <remarks>Eight fascicles of the right, then the same eight of the left, and so on; those that span the same joints stand together.</remarks>
internal sealed class TrunkLanes
{
    /// <summary>Edges that one fascicle may lie on: the lumbar vertebrae.</summary>
    public const int MostEdges = 5;

    private const int Eight = 8;

    private static readonly ConditionalWeakTable<Trunk, TrunkLanes> Known = [];

    private TrunkLanes(Trunk trunk)
    {
        Count = trunk.Fascicles.Count;
        var right = Enumerable.Range(0, Count / 2).Select(i => 2 * i)
            .OrderBy(i => BitOperations.TrailingZeroCount(Crossed(trunk.Fascicles[i])))
            .ThenBy(i => BitOperations.Log2(Crossed(trunk.Fascicles[i])))
            .ThenBy(i => trunk.Fascicles[i].Path.Count(p => p.IsEdge))
            .ThenBy(i => Kept(trunk.Fascicles[i]))
            .ToArray();
        Groups = 2 * ((right.Length + Eight - 1) / Eight);
        SlotOf = new int[Count];
        for (var r = 0; r < right.Length; r++)
        {
            SlotOf[right[r]] = (2 * Eight * (r / Eight)) + (r % Eight);
            SlotOf[right[r] + 1] = SlotOf[right[r]] + Eight;
        }

        var at = new int[Slots];
        Array.Fill(at, -1);
        for (var i = 0; i < Count; i++) at[SlotOf[i]] = i;
        Joints = new uint[Groups];
        Points = new int[Groups];
        PointStart = new int[Groups];
        (Edges, FirstEdge, Rest) = (new int[Groups], new int[Groups], new(Slots));
        (Neutral, Fibre, Stretch, Area, Weight) = (new(Slots), new(Slots), new(Slots), new(Slots), new(Slots));
        for (var g = 0; g < Groups; g++)
        {
            var paths = at.AsSpan(g * Eight, Eight).ToArray().Select(i => i < 0 ? null : trunk.Fascicles[i]).ToArray();
            Points[g] = paths.Max(f => f is null ? 0 : Kept(f));
            int[] edges = [.. paths.OfType<Fascicle>().SelectMany(f => Enumerable.Range(0, f.Path.Count).Where(p => f.Path[p].IsEdge))];
            if (edges.Length > 0) (FirstEdge[g], Edges[g]) = (edges.Min(), edges.Max() - edges.Min() + 1);
            if (g > 0) PointStart[g] = PointStart[g - 1] + Points[g - 1];
            foreach (var f in paths)
                if (f is not null) Joints[g] |= Crossed(f);
        }

        var points = PointStart[^1] + Points[^1];
        (Places, Backs) = (new(points * 3 * Eight), new(points * 3 * Eight));
        Bodies = new long[points * Eight];
        Crossing = new(points * Trunk.Joints * Eight);
        Crosses = new uint[points];
        Fibre.Span.Fill(1);
        for (var i = 0; i < Count; i++) Lay(trunk, SlotOf[i], trunk.Fascicles[i]);
        TakeNeutral(trunk);
        for (var i = 0; i < Count; i++) Fibre.Span[SlotOf[i]] = trunk.Fascicles[i].FibreShare * Neutral.Span[SlotOf[i]];
        var perVolume = Count / Enumerable.Range(0, Slots).Sum(s => Area.Span[s] * Fibre.Span[s]);
        PerVolume = perVolume;
        for (var s = 0; s < Slots; s++) Weight.Span[s] = at[s] < 0 ? 1 : Area.Span[s] * Fibre.Span[s] * perVolume;
    }

    public int Count { get; }

    public int Groups { get; }

    public int Slots => Eight * Groups;

    /// <summary>Slot of each fascicle.</summary>
    public int[] SlotOf { get; }

    /// <summary>Joints that any of a group crosses, one bit each.</summary>
    public uint[] Joints { get; }

    public int[] Points { get; }

    public int[] PointStart { get; }

    /// <summary>How many points of a group, beginning with the first of them, are edges for any of its eight.</summary>
    public int[] Edges { get; }

    public int[] FirstEdge { get; }

    /// <summary>Length of the part of each path that moves with its last body as one, left out of the points, metres.</summary>
    public AlignedDoubles Rest { get; }

    /// <summary>For each point of a group: x, y, z from the pivot of its body at the neutral pose, eight each.</summary>
    public AlignedDoubles Places { get; }

    /// <summary>For each edge of a group the way straight back in its plate, at the neutral pose; zero where a point is fixed.</summary>
    public AlignedDoubles Backs { get; }

    public long[] Bodies { get; }

    /// <summary>For each stretch that ends in a point: how much of its pull counts at each joint, eight each.</summary>
    public AlignedDoubles Crossing { get; }

    /// <summary>For each stretch the joints where any of its eight counts.</summary>
    public uint[] Crosses { get; }

    /// <summary>Length at the neutral pose, best length of the fibres, their length at the neutral pose over that, area (cm2), share of the volume.</summary>
    public AlignedDoubles Neutral { get; }

    public AlignedDoubles Fibre { get; }

    public AlignedDoubles Stretch { get; }

    public AlignedDoubles Area { get; }

    public AlignedDoubles Weight { get; }

    /// <summary>Weight of a square centimetre times a metre of muscle.</summary>
    public double PerVolume { get; }

    public static TrunkLanes Of(Trunk trunk) => Known.GetValue(trunk, t => new(t));

    private void Lay(Trunk trunk, int slot, Fascicle fascicle)
    {
        var (group, lane) = (slot / Eight, slot % Eight);
        var kept = Kept(fascicle);
        for (var p = kept; p < fascicle.Path.Count; p++) Rest.Span[slot] += (fascicle.Path[p].Neutral - fascicle.Path[p - 1].Neutral).Length;
        Stretch.Span[slot] = fascicle.NeutralStretch;
        Area.Span[slot] = fascicle.AreaCm2;
        for (var p = 0; p < Points[group]; p++)
        {
            // A short path stays at its last point.
            var point = fascicle.Path[Math.Min(p, kept - 1)];
            var index = PointStart[group] + p;
            Put(Places, index, lane, point.Neutral - NeutralPivot(trunk, point.Body));
            if (point.IsEdge) Put(Backs, index, lane, Back(trunk.TiltsDeg[(int)point.Body]));
            Bodies[(index * Eight) + lane] = (long)point.Body;
            if (p == 0 || p >= kept) continue;
            for (var k = 0; k < Trunk.Joints; k++)
            {
                var crossing = ShareAbove(fascicle.Path[p - 1].Body, k) - ShareAbove(point.Body, k);
                Crossing.Span[(((index * Trunk.Joints) + k) * Eight) + lane] = crossing;
                if (crossing != 0) Crosses[index] |= 1u << k;
            }
        }
    }

    // Lengths at the neutral pose, by the same way as at every other.
    private void TakeNeutral(Trunk trunk)
    {
        AlignedDoubles bodies = new(12 * Eight), force = new(MuscleLines.Rows * Slots), moment = new(MuscleLines.Rows * Slots);
        for (var body = SpineBody.Pelvis; body <= SpineBody.Abdomen; body++) MuscleLines.Put(bodies, body, Turn.None, NeutralPivot(trunk, body));
        MuscleTrace<LanesScalar>.Trace(this, new(this), ref bodies.First, [.. trunk.JointCentres], ref force.First, ref moment.First, ref Neutral.First);
    }

    private static void Put(AlignedDoubles to, int index, int lane, Vec3 v) =>
        (to.Span[(index * 24) + lane], to.Span[(index * 24) + 8 + lane], to.Span[(index * 24) + 16 + lane]) = (v.X, v.Y, v.Z);

    // A plate lies across its vertebra as the vertebra leans.
    private static Vec3 Back(double tiltDeg)
    {
        var (s, c) = Math.SinCos(tiltDeg * Math.PI / 180);
        return new(-c, -s, 0);
    }

    // Points that move with the same body as the one before them to the end add a length that does not change.
    private static int Kept(Fascicle fascicle)
    {
        var path = fascicle.Path;
        var kept = path.Count;
        while (kept > 2 && path[kept - 2].Body == path[kept - 1].Body && !path[kept - 2].IsEdge) kept--;
        return kept;
    }

    private static Vec3 NeutralPivot(Trunk trunk, SpineBody body) => body switch
    {
        SpineBody.Pelvis => default,
        SpineBody.Abdomen => trunk.JointCentres[^1],
        _ => trunk.JointCentres[(int)body - 1],
    };

    private static uint Crossed(Fascicle fascicle)
    {
        var joints = 0u;
        for (var j = 1; j < fascicle.Path.Count; j++)
            for (var k = 0; k < Trunk.Joints; k++)
                if (ShareAbove(fascicle.Path[j - 1].Body, k) != ShareAbove(fascicle.Path[j].Body, k)) joints |= 1u << k;
        return joints;
    }

    // A pull counts at a joint as far as its two ends lie on different sides of it. The belly's wall lies on both:
    // it hangs on the rib cage by the share of the motion it follows, and on the pelvis by the rest.
    private static double ShareAbove(SpineBody body, int joint) =>
        body == SpineBody.Abdomen ? Pose.AbdomenShare : (int)body > joint ? 1 : 0;
}
