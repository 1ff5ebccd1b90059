namespace Backstride.Plan.ReturnToRunning;

/// <summary>How far a plain run may go today.</summary>
internal static class DistanceRule
{
    /// <summary>Above this share of the longest run of 30 days more runners got hurt (FRANDSEN25). It caps; the other shares are our own judgement.</summary>
    public const double Cap = 1.10;

    private const double FirstRun = 0.50;
    private const double SecondRun = 0.75;
    private const double Short = 0.40;
    private const double ShortAtMostKm = 5;

    /// <summary>Kilometres with low pain, by how many runs of this episode the back has taken well in a row.</summary>
    public static double LowPainKm(double longestKm, int greensInARow) =>
        RoundDown(longestKm * (greensInARow switch { 0 => FirstRun, 1 => SecondRun, _ => Cap }));

    /// <summary>Kilometres of a short and easy run.</summary>
    public static double ShortKm(double longestKm) => RoundDown(Math.Min(longestKm * Short, ShortAtMostKm));

    // Down, never up: rounding must not break the cap. The tiny addition keeps 110% of 10 km at 11 in binary arithmetic.
    private static double RoundDown(double km) => Math.Floor((km * 2) + 1e-9) / 2;
}
