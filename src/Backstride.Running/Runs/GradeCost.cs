using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Backstride.Running.Runs;

/// <summary>
/// What a metre of running costs on a slope, J per kg and metre: the polynomial of Minetti, Moia, Roi, Susta and Ferretti,
/// "Energy cost of walking and running at extreme uphill and downhill slopes", J Appl Physiol 93 (2002) 1039-1046.
/// Measured between -45 % and +45 %; steeper is taken as 45 %.
/// </summary>
public static class GradeCost
{
    private const double SteepestFraction = 0.45;
    private const double OnTheFlatJ = 3.6;

    /// <summary>Cost of running at a grade in per cent, uphill positive.</summary>
    public static double JoulesPerKgMetre(double gradePercent)
    {
        var i = Math.Clamp(gradePercent / 100, -SteepestFraction, SteepestFraction);
        return ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + OnTheFlatJ;
    }

    /// <summary>Speed on the flat that costs the same power.</summary>
    public static double OnTheFlat(double speedMps, double gradePercent) => speedMps * JoulesPerKgMetre(gradePercent) / OnTheFlatJ;

    /// <summary>The same for columns; where no grade is known the speed stays what it is.</summary>
    internal static void OnTheFlat(ReadOnlySpan<double> speedMps, ReadOnlySpan<double> gradePercent, Span<double> to)
    {
        ReadOnlySpan<Vector512<double>> speeds = Eights(speedMps), grades = Eights(gradePercent);
        var eights = MemoryMarshal.Cast<double, Vector512<double>>(to);
        var (steepest, one) = (Vector512.Create(SteepestFraction), Vector512<double>.One);
        for (var k = 0; k < speeds.Length; k++)
        {
            var i = Vector512.Min(Vector512.Max(grades[k] / 100, -steepest), steepest);
            var cost = ((((155.4 * i - 30.4 * one) * i - 43.3 * one) * i + 46.3 * one) * i + 19.5 * one) * i + OnTheFlatJ * one;
            eights[k] = Vector512.ConditionalSelect(Vector512.Equals(grades[k], grades[k]), speeds[k] * cost / OnTheFlatJ, speeds[k]);
        }
        for (var k = 8 * speeds.Length; k < to.Length; k++) to[k] = double.IsNaN(gradePercent[k]) ? speedMps[k] : OnTheFlat(speedMps[k], gradePercent[k]);
    }

    private static ReadOnlySpan<Vector512<double>> Eights(ReadOnlySpan<double> column) => MemoryMarshal.Cast<double, Vector512<double>>(column);
}
