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
}
