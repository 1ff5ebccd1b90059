using System.Numerics;
using System.Runtime.CompilerServices;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium.Lanes;

namespace Backstride.Spine.Equilibrium;

/// <summary>Follows eight fascicles at a time along their points: their pull at each joint, their length, their strength.</summary>
internal static class MuscleTrace<L>
    where L : struct, ILanes<L>
{
    /// <param name="bodies">For each of twelve numbers (three axes, then the pivot) those of the eight bodies.</param>
    public static void Trace(TrunkLanes trunk, TautRoom room, ref double bodies, ReadOnlySpan<Vec3> joints, ref double force, ref double moment, ref double length)
    {
        var slots = trunk.Slots;
        for (var g = 0; g < trunk.Groups; g++)
        {
            for (var mask = trunk.Joints[g]; mask != 0; mask &= mask - 1)
            {
                var k = BitOperations.TrailingZeroCount(mask);
                for (var j = 3 * k; j < (3 * k) + 3; j++)
                {
                    L.Store(L.All(0), ref force, (j * slots) + (8 * g));
                    L.Store(L.All(0), ref moment, (j * slots) + (8 * g));
                }
            }

            var sum = L.Load(ref trunk.Rest.First, 8 * g);
            var index = trunk.PointStart[g];
            for (var p = 0; p < trunk.Points[g]; p++) Place(trunk, ref bodies, index + p, ref room.Placed.First);
            if (trunk.Edges[g] > 0) TautLines<L>.Pull(trunk, room, ref bodies, g);
            At(ref room.Placed.First, index, out var x, out var y, out var z);
            for (var p = 1; p < trunk.Points[g]; p++)
            {
                index++;
                At(ref room.Placed.First, index, out var toX, out var toY, out var toZ);
                L ux = L.Subtract(toX, x), uy = L.Subtract(toY, y), uz = L.Subtract(toZ, z);
                var size = L.Root(L.MultiplyAdd(ux, ux, L.MultiplyAdd(uy, uy, L.Multiply(uz, uz))));
                sum = L.Add(sum, size);
                if (trunk.Crosses[index] != 0)
                {
                    var shrink = L.Within(size, L.All(1e-300), L.All(1e300), L.Divide(L.All(1), size));
                    (ux, uy, uz) = (L.Multiply(ux, shrink), L.Multiply(uy, shrink), L.Multiply(uz, shrink));
                    var mx = L.MultiplySubtract(z, uy, L.Multiply(y, uz));
                    var my = L.MultiplySubtract(x, uz, L.Multiply(z, ux));
                    var mz = L.MultiplySubtract(y, ux, L.Multiply(x, uy));
                    for (var mask = trunk.Crosses[index]; mask != 0; mask &= mask - 1)
                    {
                        var k = BitOperations.TrailingZeroCount(mask);
                        var crossing = L.Load(ref trunk.Crossing.First, ((index * Trunk.Joints) + k) * 8);
                        var at = (3 * k * slots) + (8 * g);
                        Add(ref force, at, slots, crossing, ux, uy, uz);
                        Add(ref moment, at, slots, crossing, mx, my, mz);
                    }
                }

                (x, y, z) = (toX, toY, toZ);
            }

            L.Store(sum, ref length, 8 * g);
            for (var mask = trunk.Joints[g]; mask != 0; mask &= mask - 1)
            {
                var k = BitOperations.TrailingZeroCount(mask);
                About(joints[k], ref force, ref moment, (3 * k * slots) + (8 * g), slots);
            }
        }
    }

    /// <summary>Strength at the present length, and pull without effort, newtons.</summary>
    public static void Strength(TrunkLanes trunk, ref double length, double stressNPerCm2, ref double multiple, ref double most, ref double passive)
    {
        for (var i = 0; i < trunk.Slots; i += 8)
        {
            var longer = L.Subtract(L.Load(ref length, i), L.Load(ref trunk.Neutral.First, i));
            var stretch = L.Add(L.Load(ref trunk.Stretch.First, i), L.Divide(longer, L.Load(ref trunk.Fibre.First, i)));
            var area = L.Multiply(L.Load(ref trunk.Area.First, i), L.Load(ref multiple, i));
            L.Store(L.Multiply(L.Multiply(area, L.All(stressNPerCm2)), FibreForce.Active(stretch)), ref most, i);
            L.Store(L.Multiply(L.Multiply(area, L.All(FibreForce.PassiveNPerCm2)), FibreForce.Passive(stretch)), ref passive, i);
        }
    }

    /// <summary>For one row of three: sum over the fascicles of what a newton does times the newtons.</summary>
    public static Vec3 Sum(TrunkLanes trunk, ref double perNewton, ref double newtons, int joint)
    {
        var (x, y, z) = (L.All(0), L.All(0), L.All(0));
        var slots = trunk.Slots;
        for (var g = 0; g < trunk.Groups; g++)
        {
            if (((trunk.Joints[g] >> joint) & 1) == 0) continue;
            var at = (3 * joint * slots) + (8 * g);
            var n = L.Load(ref newtons, 8 * g);
            x = L.MultiplyAdd(n, L.Load(ref perNewton, at), x);
            y = L.MultiplyAdd(n, L.Load(ref perNewton, at + slots), y);
            z = L.MultiplyAdd(n, L.Load(ref perNewton, at + (2 * slots)), z);
        }

        return new(L.Sum(x), L.Sum(y), L.Sum(z));
    }

    /// <summary>Rows of the sharing problem: moment at full activation.</summary>
    public static void Scale(TrunkLanes trunk, ref double moment, ref double most, ref double matrix, int tableSlots)
    {
        var slots = trunk.Slots;
        for (var g = 0; g < trunk.Groups; g++)
        {
            var full = L.Load(ref most, 8 * g);
            for (var mask = trunk.Joints[g]; mask != 0; mask &= mask - 1)
            {
                var j = 3 * BitOperations.TrailingZeroCount(mask);
                for (var row = j; row < j + 3; row++)
                    L.Store(L.Multiply(full, L.Load(ref moment, (row * slots) + (8 * g))), ref matrix, (row * tableSlots) + (8 * g));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void At(ref double places, int index, out L x, out L y, out L z) =>
        (x, y, z) = (L.Load(ref places, index * 24), L.Load(ref places, (index * 24) + 8), L.Load(ref places, (index * 24) + 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(L x, L y, L z, ref double places, int index)
    {
        L.Store(x, ref places, index * 24);
        L.Store(y, ref places, (index * 24) + 8);
        L.Store(z, ref places, (index * 24) + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Place(TrunkLanes trunk, ref double bodies, int index, ref double placed)
    {
        ref var body = ref trunk.Bodies[0];
        At(ref trunk.Places.First, index, out var px, out var py, out var pz);
        Put(
            Turned(ref bodies, ref body, index * 8, 0, px, py, pz),
            Turned(ref bodies, ref body, index * 8, 1, px, py, pz),
            Turned(ref bodies, ref body, index * 8, 2, px, py, pz),
            ref placed,
            index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Turned(ref double bodies, ref long which, int at, int axis, L px, L py, L pz)
    {
        var sum = L.Pick(ref Unsafe.Add(ref bodies, 8 * (9 + axis)), ref which, at);
        sum = L.MultiplyAdd(px, L.Pick(ref Unsafe.Add(ref bodies, 8 * axis), ref which, at), sum);
        sum = L.MultiplyAdd(py, L.Pick(ref Unsafe.Add(ref bodies, 8 * (3 + axis)), ref which, at), sum);
        return L.MultiplyAdd(pz, L.Pick(ref Unsafe.Add(ref bodies, 8 * (6 + axis)), ref which, at), sum);
    }

    /// <summary>A direction of a body, turned as the body is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Direction(ref double bodies, ref long which, int at, int axis, L x, L y, L z)
    {
        var sum = L.Multiply(x, L.Pick(ref Unsafe.Add(ref bodies, 8 * axis), ref which, at));
        sum = L.MultiplyAdd(y, L.Pick(ref Unsafe.Add(ref bodies, 8 * (3 + axis)), ref which, at), sum);
        return L.MultiplyAdd(z, L.Pick(ref Unsafe.Add(ref bodies, 8 * (6 + axis)), ref which, at), sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref double to, int at, int slots, L scale, L x, L y, L z)
    {
        L.Store(L.MultiplyAdd(scale, x, L.Load(ref to, at)), ref to, at);
        L.Store(L.MultiplyAdd(scale, y, L.Load(ref to, at + slots)), ref to, at + slots);
        L.Store(L.MultiplyAdd(scale, z, L.Load(ref to, at + (2 * slots))), ref to, at + (2 * slots));
    }

    // The moments so far are about the world's origin: takes away joint x force.
    private static void About(Vec3 joint, ref double force, ref double moment, int at, int slots)
    {
        L fx = L.Load(ref force, at), fy = L.Load(ref force, at + slots), fz = L.Load(ref force, at + (2 * slots));
        L jx = L.All(joint.X), jy = L.All(joint.Y), jz = L.All(joint.Z);
        var x = L.MultiplySubtract(jy, fz, L.MultiplyAdd(jz, fy, L.Load(ref moment, at)));
        var y = L.MultiplySubtract(jz, fx, L.MultiplyAdd(jx, fz, L.Load(ref moment, at + slots)));
        var z = L.MultiplySubtract(jx, fy, L.MultiplyAdd(jy, fx, L.Load(ref moment, at + (2 * slots))));
        L.Store(x, ref moment, at);
        L.Store(y, ref moment, at + slots);
        L.Store(z, ref moment, at + (2 * slots));
    }
}
