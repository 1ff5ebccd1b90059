namespace Backstride.Running.Files;

/// <summary>Samples without a time among others that have one: nobody knows when they were, so no run can hold them.</summary>
internal static class WithoutTime
{
    public static void Say(Recording r, FaultList faults)
    {
        var time = r.Samples.TimeS;
        var first = ColumnScan.FirstMissing(time);
        if (first < 0 || Array.TrueForAll(time, double.IsNaN)) return;
        faults.Add("RUN008", FaultSeverity.Warning, r.PlaceOf(first), FormattableString.Invariant($"{time.Count(double.IsNaN)} samples have no time, this one first; the run leaves them out."));
    }
}
