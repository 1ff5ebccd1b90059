namespace Backstride.Running.Load;

/// <summary>Steps per minute where none were measured. Own judgement: runners quicken little with speed, walkers much.</summary>
internal static class CadenceGuess
{
    /// <summary>Slower is taken for walking, as the gait model does.</summary>
    public const double RunFromMps = 2.0;

    public static double Spm(double speedMps) => speedMps < RunFromMps
        ? Math.Clamp(70 + 32 * speedMps, 80, 140)
        : Math.Clamp(140 + 9 * speedMps, 150, 200);
}
