using System.Runtime.CompilerServices;
using Backstride.Spine.Equilibrium.Lanes;

namespace Backstride.Spine.Equilibrium;

/// <summary>Pulls fascicles taut over the back edges of plates that lie across vertebrae: the shortest line that passes behind every edge.</summary>
/// <remarks>
/// How far a line is off each edge, straight back in the plate, is what is looked for: at least 0. The length is a convex function of these
/// distances, so there is one shortest line, and it goes on without a jump when a posture does. A line on an edge presses it forward; off it, it is
/// free to the back and keeps only its place sideways. As the length is least, its change with a posture is that of its stretches with the
/// distances held: moment arms are those of the points. Found by Newton steps on the distances that are not 0 (a few numbers on the diagonal
/// and beside it), which of them are being guessed anew at each step from slope and curvature. Eight fascicles at a time, never from another posture:
/// what comes out does not depend on what was asked before.
/// </remarks>
internal static class TautLines<L>
    where L : struct, ILanes<L>
{
    /// <summary>A step this small, metres, leaves some 1e-15: what is left is squared by each.</summary>
    private const double SmallStepM = 1e-8;

    /// <summary>Two to four are usual, eleven the most seen in two million groups.</summary>
    private const int StepsAlone = 5, MostSteps = 60;

    /// <summary>Moves the edge points of a group, which lie on their edges, to where the taut line crosses their plates.</summary>
    public static void Pull(TrunkLanes trunk, TautRoom room, ref double bodies, int group)
    {
        var edges = trunk.Edges[group];
        var first = trunk.PointStart[group] + trunk.FirstEdge[group];
        ref var backs = ref room.Backs.First;
        for (var j = 0; j < edges; j++)
        {
            MuscleTrace<L>.At(ref trunk.Backs.First, first + j, out var x, out var y, out var z);
            ref var body = ref trunk.Bodies[0];
            var at = 8 * (first + j);
            MuscleTrace<L>.Put(
                MuscleTrace<L>.Direction(ref bodies, ref body, at, 0, x, y, z),
                MuscleTrace<L>.Direction(ref bodies, ref body, at, 1, x, y, z),
                MuscleTrace<L>.Direction(ref bodies, ref body, at, 2, x, y, z),
                ref backs,
                j);
        }

        for (var s = 0; s <= edges; s++) Measure(room, first, s, edges);
        // The left begins where the same eight of the right came to rest: never far, and the same place when both sides do the same.
        if (group % 2 == 0)
            for (var j = 0; j < edges; j++) L.Store(L.All(0), ref room.Lifts.First, 24 * j);
        for (var step = 0; step < MostSteps; step++)
        {
            // Where two edges all but meet, steps alone can go round in a circle. Taking one distance after the other only ever shortens.
            var sweeps = step < StepsAlone ? 0 : step;
            for (var sweep = 0; sweep < sweeps; sweep++) Sweep(room, edges);
            if (L.Greatest(Step(room, edges)) < SmallStepM) break;
        }

        for (var j = 0; j < edges; j++)
        {
            var off = L.Load(ref room.Lifts.First, 24 * j);
            MuscleTrace<L>.At(ref backs, j, out var bx, out var by, out var bz);
            MuscleTrace<L>.At(ref room.Placed.First, first + j, out var x, out var y, out var z);
            MuscleTrace<L>.Put(L.MultiplyAdd(off, bx, x), L.MultiplyAdd(off, by, y), L.MultiplyAdd(off, bz, z), ref room.Placed.First, first + j);
        }
    }

    // The stretch to an edge (or from the last): with both ends on their edges. Ends that are fixed have no way back: zero.
    private static void Measure(TautRoom room, int first, int stretch, int edges)
    {
        MuscleTrace<L>.At(ref room.Placed.First, first + stretch - 1, out var fromX, out var fromY, out var fromZ);
        MuscleTrace<L>.At(ref room.Placed.First, first + stretch, out var x, out var y, out var z);
        (x, y, z) = (L.Subtract(x, fromX), L.Subtract(y, fromY), L.Subtract(z, fromZ));
        var (none, ahead, behind) = (L.All(0), L.All(0), L.All(0));
        L nx = none, ny = none, nz = none, px = none, py = none, pz = none;
        if (stretch < edges) MuscleTrace<L>.At(ref room.Backs.First, stretch, out nx, out ny, out nz);
        if (stretch > 0) MuscleTrace<L>.At(ref room.Backs.First, stretch - 1, out px, out py, out pz);
        if (stretch < edges) ahead = Dot(x, y, z, nx, ny, nz);
        if (stretch > 0) behind = Dot(x, y, z, px, py, pz);
        L.Store(Dot(x, y, z, x, y, z), ref room.Stretches.First, 32 * stretch);
        L.Store(ahead, ref room.Stretches.First, (32 * stretch) + 8);
        L.Store(behind, ref room.Stretches.First, (32 * stretch) + 16);
        L.Store(Dot(nx, ny, nz, px, py, pz), ref room.Stretches.First, (32 * stretch) + 24);
    }

    // The step to the least of the curve that touches the length here. Returns how far it is at most, for each lane.
    private static L Step(TautRoom room, int edges)
    {
        ref var lifts = ref room.Lifts.First;
        var one = L.All(1);
        L before = L.All(0), slope = L.All(0), curve = L.All(0), mixed = L.All(0), keptRight = L.All(0), keptNext = L.All(0);
        for (var s = 0; s <= edges; s++)
        {
            L square = L.Load(ref room.Stretches.First, 32 * s), ahead = L.Load(ref room.Stretches.First, (32 * s) + 8);
            L behind = L.Load(ref room.Stretches.First, (32 * s) + 16), both = L.Load(ref room.Stretches.First, (32 * s) + 24);
            var off = s < edges ? L.Load(ref lifts, 24 * s) : L.All(0);
            var along = L.MultiplySubtract(before, both, L.Add(ahead, off));
            var back = L.Subtract(L.MultiplyAdd(off, both, behind), before);
            square = L.MultiplySubtract(before, L.Add(behind, back), L.MultiplyAdd(off, L.Add(ahead, along), square));
            var size = L.Root(square);
            var shrink = L.Within(size, L.All(1e-300), L.All(1e300), L.Divide(one, size));
            (along, back) = (L.Multiply(along, shrink), L.Multiply(back, shrink));
            if (s > 0)
            {
                // All that the edge before this stretch feels is known now: one row of the step.
                slope = L.Subtract(slope, back);
                curve = L.MultiplyAdd(shrink, L.MultiplySubtract(back, back, one), curve);
                var next = L.Multiply(shrink, L.MultiplySubtract(both, one, L.Multiply(along, back)));
                var free = L.Within(L.MultiplySubtract(slope, one, L.Multiply(before, curve)), L.All(1e-300), L.All(1e300), one);
                var touching = L.Subtract(one, free);
                mixed = L.Multiply(free, mixed);
                var right = L.MultiplySubtract(free, slope, L.Multiply(L.Subtract(L.All(0), touching), before));
                var pivot = L.Divide(one, L.MultiplySubtract(mixed, keptNext, L.MultiplyAdd(free, curve, touching)));
                keptRight = L.Multiply(pivot, L.MultiplySubtract(mixed, keptRight, right));
                keptNext = L.Multiply(pivot, L.Multiply(free, next));
                L.Store(keptRight, ref lifts, (24 * (s - 1)) + 8);
                L.Store(keptNext, ref lifts, (24 * (s - 1)) + 16);
                mixed = next;
            }

            slope = along;
            curve = L.Multiply(shrink, L.MultiplySubtract(along, along, one));
            before = off;
        }

        L moved = L.All(0), most = L.All(0);
        for (var j = edges - 1; j >= 0; j--)
        {
            moved = L.MultiplySubtract(L.Load(ref lifts, (24 * j) + 16), moved, L.Load(ref lifts, (24 * j) + 8));
            most = L.Most(L.Absolute(moved), most);
            L.Store(L.Most(L.Add(L.Load(ref lifts, 24 * j), moved), L.All(0)), ref lifts, 24 * j);
        }

        return most;
    }

    // Each distance in turn at its best with its neighbours as they are: where a ray from one to the other, unfolded about the way back, crosses it.
    private static void Sweep(TautRoom room, int edges)
    {
        ref var lifts = ref room.Lifts.First;
        ref var stretches = ref room.Stretches.First;
        var before = L.All(0);
        for (var j = 0; j < edges; j++)
        {
            var next = j + 1 < edges ? L.Load(ref lifts, 24 * (j + 1)) : L.All(0);
            L toAhead = L.Load(ref stretches, (32 * j) + 8), toBehind = L.Load(ref stretches, (32 * j) + 16);
            L fromAhead = L.Load(ref stretches, (32 * j) + 40), fromBehind = L.Load(ref stretches, (32 * j) + 48);
            var nearTo = L.MultiplySubtract(L.Load(ref stretches, (32 * j) + 24), L.Subtract(L.All(0), before), L.Subtract(L.All(0), toAhead));
            var nearFrom = L.MultiplyAdd(L.Load(ref stretches, (32 * j) + 56), next, fromBehind);
            var squareTo = L.MultiplySubtract(before, L.Subtract(L.Add(toBehind, toBehind), before), L.Load(ref stretches, 32 * j));
            var squareFrom = L.MultiplyAdd(next, L.Add(L.Add(fromAhead, fromAhead), next), L.Load(ref stretches, (32 * j) + 32));
            var asideTo = L.Root(L.Most(L.MultiplySubtract(nearTo, nearTo, squareTo), L.All(0)));
            var asideFrom = L.Root(L.Most(L.MultiplySubtract(nearFrom, nearFrom, squareFrom), L.All(0)));
            var both = L.Add(asideTo, asideFrom);
            var best = L.Divide(L.MultiplyAdd(nearTo, asideFrom, L.Multiply(nearFrom, asideTo)), both);
            before = L.Most(L.Within(both, L.All(1e-300), L.All(1e300), best), L.All(0));
            L.Store(before, ref lifts, 24 * j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Dot(L x, L y, L z, L a, L b, L c) => L.MultiplyAdd(x, a, L.MultiplyAdd(y, b, L.Multiply(z, c)));
}
