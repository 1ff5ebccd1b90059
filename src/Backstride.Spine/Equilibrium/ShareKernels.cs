using System.Numerics;
using System.Runtime.CompilerServices;
using Backstride.Spine.Equilibrium.Lanes;

namespace Backstride.Spine.Equilibrium;

/// <summary>The sums over all columns that a step of <see cref="DualNewton{L}"/> is made of.</summary>
internal static class ShareKernels<L>
    where L : struct, ILanes<L>
{
    /// <summary>What each column is offered: matrix' y.</summary>
    public static void Prices(ShareTable table, ref double y, ref double t)
    {
        var layout = table.Layout;
        var slots = layout.Slots;
        ref var matrix = ref table.FirstOfMatrix;
        var blocks = layout.BlocksOfGroup;
        for (var g = 0; g < blocks.Length; g++)
        {
            var sum = L.All(0);
            for (var mask = blocks[g]; mask != 0; mask &= mask - 1)
            {
                var j = 3 * BitOperations.TrailingZeroCount(mask);
                var at = (j * slots) + (8 * g);
                sum = L.MultiplyAdd(L.All(Unsafe.Add(ref y, j)), L.Load(ref matrix, at), sum);
                sum = L.MultiplyAdd(L.All(Unsafe.Add(ref y, j + 1)), L.Load(ref matrix, at + slots), sum);
                sum = L.MultiplyAdd(L.All(Unsafe.Add(ref y, j + 2)), L.Load(ref matrix, at + (2 * slots)), sum);
            }

            L.Store(sum, ref t, 8 * g);
        }
    }

    /// <summary>How much every column would answer if none had bounds; where effort is cubed, about half-way up.</summary>
    public static void AllFree(ShareTable table, ref double curvature)
    {
        ref var columns = ref table.FirstOfColumns;
        var slots = table.Layout.Slots;
        for (var i = 0; i < slots; i += 8)
            L.Store(L.Divide(L.All(1), L.Add(L.Load(ref columns, i + (3 * slots)), L.Load(ref columns, i + (4 * slots)))), ref curvature, i);
    }

    /// <summary>Moves the prices a step and lets every column answer; says whether any column reached or left a bound.</summary>
    public static bool Answers(ShareTable table, ref double t, ref double tStep, double step, ref double moved, ref double x, ref double curvature)
    {
        ref var columns = ref table.FirstOfColumns;
        var slots = table.Layout.Slots;
        var cubed = table.IsCubed;
        var change = L.All(0);
        var by = L.All(step);
        for (var i = 0; i < slots; i += 8)
        {
            var price = L.MultiplyAdd(by, L.Load(ref tStep, i), L.Load(ref t, i));
            L.Store(price, ref moved, i);
            var (free, slope) = Free(ref columns, slots, cubed, price, i);
            var (low, high) = (L.Load(ref columns, i + slots), L.Load(ref columns, i + (2 * slots)));
            var (answer, now) = (L.Least(L.Most(free, low), high), L.Within(free, low, high, slope));
            // A column that stays fixed must stay at the same bound.
            var jump = L.Within(now, L.All(0), L.All(0), L.Absolute(L.Subtract(answer, L.Load(ref x, i))));
            change = L.Most(change, L.Most(jump, L.Absolute(L.Subtract(now, L.Load(ref curvature, i)))));
            L.Store(answer, ref x, i);
            L.Store(now, ref curvature, i);
        }

        return L.Sum(change) != 0;
    }

    /// <summary>Target - matrix x - rho y.</summary>
    public static void Gradient(ShareTable table, double rho, ref double y, ref double x, ref double gradient)
    {
        var layout = table.Layout;
        var slots = layout.Slots;
        ref var matrix = ref table.FirstOfMatrix;
        ref var target = ref table.Target[0];
        for (var b = 0; b < layout.Blocks; b++)
        {
            var pair = layout.Own(b);
            var (s0, s1, s2) = (L.All(0), L.All(0), L.All(0));
            var j = 3 * b;
            foreach (var g in layout.PairGroups.AsSpan(layout.PairStart[pair]..layout.PairStart[pair + 1]))
            {
                var at = (j * slots) + (8 * g);
                var v = L.Load(ref x, 8 * g);
                s0 = L.MultiplyAdd(L.Load(ref matrix, at), v, s0);
                s1 = L.MultiplyAdd(L.Load(ref matrix, at + slots), v, s1);
                s2 = L.MultiplyAdd(L.Load(ref matrix, at + (2 * slots)), v, s2);
            }

            Unsafe.Add(ref gradient, j) = Math.FusedMultiplyAdd(-rho, Unsafe.Add(ref y, j), Unsafe.Add(ref target, j) - L.Sum(s0));
            Unsafe.Add(ref gradient, j + 1) = Math.FusedMultiplyAdd(-rho, Unsafe.Add(ref y, j + 1), Unsafe.Add(ref target, j + 1) - L.Sum(s1));
            Unsafe.Add(ref gradient, j + 2) = Math.FusedMultiplyAdd(-rho, Unsafe.Add(ref y, j + 2), Unsafe.Add(ref target, j + 2) - L.Sum(s2));
        }
    }

    /// <summary>rho I + matrix curvature matrix', upper triangle, in blocks of three by three over the groups that touch both joints.</summary>
    public static void Hessian(ShareTable table, double rho, ref double curvature, ref double h, int stride)
    {
        var layout = table.Layout;
        var slots = layout.Slots;
        ref var matrix = ref table.FirstOfMatrix;
        for (int a = 0, pair = 0; a < layout.Blocks; a++)
        {
            for (var b = a; b < layout.Blocks; b++, pair++)
            {
                L s00 = L.All(0), s01 = s00, s02 = s00, s10 = s00, s11 = s00, s12 = s00, s20 = s00, s21 = s00, s22 = s00;
                var (rowA, rowB) = (3 * a * slots, 3 * b * slots);
                foreach (var g in layout.PairGroups.AsSpan(layout.PairStart[pair]..layout.PairStart[pair + 1]))
                {
                    var d = L.Load(ref curvature, 8 * g);
                    var b0 = L.Multiply(d, L.Load(ref matrix, rowB + (8 * g)));
                    var b1 = L.Multiply(d, L.Load(ref matrix, rowB + slots + (8 * g)));
                    var b2 = L.Multiply(d, L.Load(ref matrix, rowB + (2 * slots) + (8 * g)));
                    var a0 = L.Load(ref matrix, rowA + (8 * g));
                    s00 = L.MultiplyAdd(a0, b0, s00);
                    s01 = L.MultiplyAdd(a0, b1, s01);
                    s02 = L.MultiplyAdd(a0, b2, s02);
                    var a1 = L.Load(ref matrix, rowA + slots + (8 * g));
                    s10 = L.MultiplyAdd(a1, b0, s10);
                    s11 = L.MultiplyAdd(a1, b1, s11);
                    s12 = L.MultiplyAdd(a1, b2, s12);
                    var a2 = L.Load(ref matrix, rowA + (2 * slots) + (8 * g));
                    s20 = L.MultiplyAdd(a2, b0, s20);
                    s21 = L.MultiplyAdd(a2, b1, s21);
                    s22 = L.MultiplyAdd(a2, b2, s22);
                }

                ref var to = ref Unsafe.Add(ref h, (3 * a * stride) + (3 * b));
                (to, Unsafe.Add(ref to, 1), Unsafe.Add(ref to, 2)) = (L.Sum(s00), L.Sum(s01), L.Sum(s02));
                to = ref Unsafe.Add(ref to, stride);
                (to, Unsafe.Add(ref to, 1), Unsafe.Add(ref to, 2)) = (L.Sum(s10), L.Sum(s11), L.Sum(s12));
                to = ref Unsafe.Add(ref to, stride);
                (to, Unsafe.Add(ref to, 1), Unsafe.Add(ref to, 2)) = (L.Sum(s20), L.Sum(s21), L.Sum(s22));
            }
        }

        for (var j = 0; j < layout.Rows; j++) Unsafe.Add(ref h, (j * stride) + j) += rho;
    }

    /// <summary>Sum of what the columns answer along a direction, times the direction: the part of the slope that bends.</summary>
    public static double Answered(ShareTable table, ref double t, ref double tStep, double step)
    {
        ref var columns = ref table.FirstOfColumns;
        var slots = table.Layout.Slots;
        var cubed = table.IsCubed;
        var sum = L.All(0);
        var by = L.All(step);
        for (var i = 0; i < slots; i += 8)
        {
            var along = L.Load(ref tStep, i);
            var (free, _) = Free(ref columns, slots, cubed, L.MultiplyAdd(by, along, L.Load(ref t, i)), i);
            sum = L.MultiplyAdd(along, Clip(ref columns, slots, free, i), sum);
        }

        return L.Sum(sum);
    }

    /// <summary>
    /// A column that the last direction would have thrown from one bound to the other stopped the step, though at its bound it seems
    /// not to answer at all. Taken over that whole throw it does; without this the steps run to and fro across it.
    /// </summary>
    public static void Widen(ShareTable table, ref double t, ref double tStep, ref double curvature)
    {
        ref var columns = ref table.FirstOfColumns;
        var slots = table.Layout.Slots;
        var cubed = table.IsCubed;
        var zero = L.All(0);
        for (var i = 0; i < slots; i += 8)
        {
            var (price, throwBy, now) = (L.Load(ref t, i), L.Load(ref tStep, i), L.Load(ref curvature, i));
            var here = Clip(ref columns, slots, Free(ref columns, slots, cubed, price, i).X, i);
            var size = L.Most(L.Absolute(throwBy), L.All(double.Epsilon));
            var ahead = L.Absolute(L.Subtract(Clip(ref columns, slots, Free(ref columns, slots, cubed, L.Add(price, throwBy), i).X, i), here));
            var behind = L.Absolute(L.Subtract(here, Clip(ref columns, slots, Free(ref columns, slots, cubed, L.Subtract(price, throwBy), i).X, i)));
            var wide = L.Divide(L.Most(ahead, behind), size);
            L.Store(L.Add(now, L.Within(now, zero, zero, wide)), ref curvature, i);
        }
    }

    /// <summary>Moves the answers that are free by what they answer to a small change of price, and fixes those that reach a bound; says whether any did.</summary>
    public static bool Nudge(ShareTable table, ref double tStep, ref double x, ref double curvature)
    {
        ref var columns = ref table.FirstOfColumns;
        var slots = table.Layout.Slots;
        var change = L.All(0);
        for (var i = 0; i < slots; i += 8)
        {
            var slope = L.Load(ref curvature, i);
            var moved = L.MultiplyAdd(slope, L.Load(ref tStep, i), L.Load(ref x, i));
            var (low, high) = (L.Load(ref columns, i + slots), L.Load(ref columns, i + (2 * slots)));
            L.Store(L.Least(L.Most(moved, low), high), ref x, i);
            var now = L.Within(moved, low, high, slope);
            change = L.Most(change, L.Absolute(L.Subtract(now, slope)));
            L.Store(now, ref curvature, i);
        }

        return L.Sum(change) != 0;
    }

    /// <summary>The largest difference of a column's effort from its price, as far as its bounds do not forbid it to follow.</summary>
    public static double Unmet(ShareTable table, ref double t, ref double x)
    {
        ref var columns = ref table.FirstOfColumns;
        var slots = table.Layout.Slots;
        var worst = L.All(0);
        for (var i = 0; i < slots; i += 8)
        {
            var (v, low, high) = (L.Load(ref x, i), L.Load(ref columns, i + slots), L.Load(ref columns, i + (2 * slots)));
            var left = L.MultiplySubtract(L.Load(ref columns, i + (3 * slots)), v, L.Load(ref t, i));
            left = L.MultiplySubtract(L.Multiply(L.Load(ref columns, i + (4 * slots)), v), v, left);
            var upward = L.Subtract(left, L.Within(v, high, high, left));
            var downward = L.Subtract(L.Within(v, low, low, left), left);
            worst = L.Most(worst, L.Most(upward, downward));
        }

        return L.Greatest(worst);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Clip(ref double columns, int slots, L free, int i) =>
        L.Least(L.Most(free, L.Load(ref columns, i + slots)), L.Load(ref columns, i + (2 * slots)));

    // Where a column would go for its price without bounds, and how fast it goes there. With effort w x^2 / 2 + v x^3 / 3 the answer
    // is the root of v x^2 + w x = price.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (L X, L Slope) Free(ref double columns, int slots, bool cubed, L price, int i)
    {
        var answer = L.Load(ref columns, i);
        if (!cubed) return (L.Multiply(price, answer), answer);
        var w = L.Load(ref columns, i + (3 * slots));
        var four = L.Multiply(L.All(4), L.Multiply(L.Load(ref columns, i + (4 * slots)), L.Most(price, L.All(0))));
        var root = L.Root(L.MultiplyAdd(w, w, four));
        return (L.Divide(L.Add(price, price), L.Add(w, root)), L.Divide(L.All(1), root));
    }
}
