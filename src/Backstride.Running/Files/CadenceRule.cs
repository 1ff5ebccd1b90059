namespace Backstride.Running.Files;

/// <summary>
/// Files of runs and walks count one foot (strides a minute); Backstride says steps, both feet.
/// Some writers doubled already: nobody takes more than 260 steps a minute for a tenth of a run, so when a tenth of the values is above
/// 130 they are steps. (The middle would not do: a walk with a short run in steps has a middle that could be strides.)
/// </summary>
internal static class CadenceRule
{
    private const double MostStridesRunning = 130;
    private const double MostStridesWalking = 110;

    public static bool CountsOneFoot(Sport sport, double[] cadence)
    {
        if (!OnFoot(sport)) return false;
        var most = sport == Sport.Running ? MostStridesRunning : MostStridesWalking;
        var (moving, slow) = ColumnScan.Count(cadence, most);
        return moving == 0 || slow > moving * 9 / 10;
    }

    public static bool OnFoot(Sport sport) => sport is Sport.Running or Sport.Walking or Sport.Hiking;

    /// <summary>The column in steps per minute where the sport is on foot. <paramref name="factor"/> is what it was multiplied by.</summary>
    public static double[]? Convert(Sport sport, double[]? cadence, out double factor)
    {
        factor = 1;
        if (cadence is null || !CountsOneFoot(sport, cadence)) return cadence;
        factor = 2;
        return ColumnScan.Times(cadence, 2);
    }
}
