using System.Numerics;
using System.Runtime.CompilerServices;
using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Equilibrium;

/// <summary>The fascicles of a trunk in groups of eight, laid out for the machine. Made once a trunk.</summary>
/// <remarks>Eight fascicles of the right, then the same eight of the left, and so on; those that span the same joints stand together.</remarks>
internal sealed class TrunkLanes
{
    private const int Eight = 8;

    private static readonly ConditionalWeakTable<Trunk, TrunkLanes> Known = [];

    private TrunkLanes(Trunk trunk)
    {
        Count = trunk.Fascicles.Count;
        var right = Enumerable.Range(0, Count / 2).Select(i => 2 * i)
            .OrderBy(i => BitOperations.TrailingZeroCount(Crossed(trunk.Fascicles[i])))
            .ThenBy(i => BitOperations.Log2(Crossed(trunk.Fascicles[i])))
            .ThenBy(i => trunk.Fascicles[i].Path.Count)
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
        (Neutral, Fibre, Stretch, Area, Weight) = (new(Slots), new(Slots), new(Slots), new(Slots), new(Slots));
        for (var g = 0; g < Groups; g++)
        {
            var paths = at.AsSpan(g * Eight, Eight).ToArray().Select(i => i < 0 ? null : trunk.Fascicles[i]).ToArray();
            Points[g] = paths.Max(f => f?.Path.Count ?? 0);
            if (g > 0) PointStart[g] = PointStart[g - 1] + Points[g - 1];
            foreach (var f in paths)
                if (f is not null) Joints[g] |= Crossed(f);
        }

        var points = PointStart[^1] + Points[^1];
        Places = new(points * 3 * Eight);
        Bodies = new long[points * Eight];
        Crossing = new(points * Trunk.Joints * Eight);
        Crosses = new uint[points];
        for (var slot = 0; slot < Slots; slot++) Lay(trunk, slot, at[slot] < 0 ? null : trunk.Fascicles[at[slot]]);
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

    /// <summary>For each point of a group: x, y, z from the pivot of its body at the neutral pose, eight each.</summary>
    public AlignedDoubles Places { get; }

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

    private void Lay(Trunk trunk, int slot, Fascicle? fascicle)
    {
        var (group, lane) = (slot / Eight, slot % Eight);
        (Neutral.Span[slot], Fibre.Span[slot]) = (0, 1);
        if (fascicle is null) return;
        Neutral.Span[slot] = fascicle.Path.Zip(fascicle.Path.Skip(1), (a, b) => (b.Neutral - a.Neutral).Length).Sum();
        Fibre.Span[slot] = fascicle.FibreShare * Neutral.Span[slot];
        Stretch.Span[slot] = fascicle.NeutralStretch;
        Area.Span[slot] = fascicle.AreaCm2;
        for (var p = 0; p < Points[group]; p++)
        {
            // A short path stays at its last point.
            var point = fascicle.Path[Math.Min(p, fascicle.Path.Count - 1)];
            var index = PointStart[group] + p;
            var local = point.Neutral - NeutralPivot(trunk, point.Body);
            (Places.Span[(index * 24) + lane], Places.Span[(index * 24) + 8 + lane], Places.Span[(index * 24) + 16 + lane]) = (local.X, local.Y, local.Z);
            Bodies[(index * Eight) + lane] = (long)point.Body;
            if (p == 0 || p >= fascicle.Path.Count) continue;
            for (var k = 0; k < Trunk.Joints; k++)
            {
                var crossing = ShareAbove(fascicle.Path[p - 1].Body, k) - ShareAbove(point.Body, k);
                Crossing.Span[(((index * Trunk.Joints) + k) * Eight) + lane] = crossing;
                if (crossing != 0) Crosses[index] |= 1u << k;
            }
        }
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
