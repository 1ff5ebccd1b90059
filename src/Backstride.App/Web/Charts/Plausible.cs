namespace Backstride.App.Web.Charts;

/// <summary>The range a quantity can have in a person on foot; values outside are shown as doubtful and left out of the line and the scale.</summary>
public readonly record struct Plausible(double Low, double High)
{
    public static Plausible HeartRate { get; } = new(30, 235);

    /// <summary>Steps per minute, from a stroll to a sprint.</summary>
    public static Plausible Cadence { get; } = new(20, 280);

    /// <summary>Milliseconds.</summary>
    public static Plausible ContactTime { get; } = new(100, 1000);

    /// <summary>Millimetres.</summary>
    public static Plausible Oscillation { get; } = new(10, 200);

    /// <summary>Seconds per kilometre: faster than 1:30 nobody runs.</summary>
    public static Plausible Pace { get; } = new(90, double.PositiveInfinity);

    public static Plausible Any { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    public bool Holds(double value) => value >= Low && value <= High;
}
