using Backstride.Running.Files;

namespace Backstride.Running.Runs;

/// <summary>What a person on foot can do. Outside it a value is kept in the streams, marked doubtful, and left out of means. Own judgement, generous on purpose.</summary>
public readonly record struct SensorRange(double Least, double Most)
{
    public static readonly SensorRange HeartRateBpm = new(25, 240);

    /// <summary>Bolt's best 10 m were run at 12.4 m/s.</summary>
    public static readonly SensorRange SpeedMps = new(0, 12.5);

    public static readonly SensorRange CadenceSpm = new(0, 290);

    public static readonly SensorRange StanceTimeMs = new(80, 1200);

    public static readonly SensorRange StanceTimeBalancePercent = new(35, 65);

    public static readonly SensorRange VerticalOscillationMm = new(10, 250);

    public static readonly SensorRange StepLengthMm = new(150, 2800);

    public static readonly SensorRange PowerW = new(0, 2000);

    public bool Holds(double value) => value >= Least && value <= Most;

    /// <summary>Whether any value of a column lies outside; a missing one does not.</summary>
    internal bool IsLeftBy(ReadOnlySpan<double> column) => ColumnScan.IsLeft(column, Least, Most);
}
