namespace Backstride.Running.Files;

/// <summary>
/// Exactly nought by nought is how recorders say that they have no fix yet; the place lies in the sea. Only a recording that goes on
/// from there, as examples of programmers do, means it. One that says nothing else is given as it stands; its run has no way on the map.
/// </summary>
internal static class NoFix
{
    private const double NearDeg = 1;

    /// <summary>Takes such places out of the columns; how many they were. Without any the columns stay untouched.</summary>
    public static int Clear(double[]? lat, double[]? lon)
    {
        if (lat is null || lon is null) return 0;
        var count = 0;
        for (var i = Array.IndexOf(lat, 0.0); i >= 0 && i < lat.Length; i++)
            if (lat[i] == 0 && lon[i] == 0) count++;
        if (count == 0 || !HasFix(lat, lon) || GoesOnFromThere(lat, lon)) return 0;
        for (var i = 0; i < lat.Length; i++)
            if (lat[i] == 0 && lon[i] == 0) (lat[i], lon[i]) = (double.NaN, double.NaN);
        return count;
    }

    private static bool HasFix(double[] lat, double[] lon)
    {
        for (var i = 0; i < lat.Length; i++)
            if ((lat[i] != 0 || lon[i] != 0) && !double.IsNaN(lat[i]) && !double.IsNaN(lon[i])) return true;
        return false;
    }

    private static bool GoesOnFromThere(double[] lat, double[] lon)
    {
        for (var i = 0; i < lat.Length; i++)
            if (Math.Abs(lat[i]) < NearDeg && Math.Abs(lon[i]) < NearDeg && (lat[i] != 0 || lon[i] != 0)) return true;
        return false;
    }

    public static void Say(int count, string code, FaultList faults)
    {
        if (count > 0) faults.Add(code, FaultSeverity.Note, null, string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{count} places of exactly 0 by 0 degrees: taken as no fix yet. The other values of these records were kept."));
    }
}
