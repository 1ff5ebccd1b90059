namespace Backstride.App.Web.Charts;

/// <summary>The quantities of Backstride's charts.</summary>
public static class Quantities
{
    public static Quantity Elapsed { get; } = new("Time", "h:min:s since the start", "q-time", NumberFormat.Clock, TickStep.Clock);

    /// <summary>Seconds per kilometre.</summary>
    public static Quantity Pace { get; } = new("Pace", "min/km", "q-pace", NumberFormat.Pace, TickStep.Clock, Inverted: true);

    /// <summary>Seconds per kilometre that would cost the same on the flat.</summary>
    public static Quantity FlatPace { get; } = new("As if flat", "min/km", "q-pace", NumberFormat.Pace, TickStep.Clock, Inverted: true);

    /// <summary>Kilometres per hour: for what is not on foot.</summary>
    public static Quantity Speed { get; } = new("Speed", "km/h", "q-pace", NumberFormat.OneDecimal, TickStep.Whole);

    public static Quantity HeartRate { get; } = new("Heart rate", "beats per minute", "q-heart", NumberFormat.Whole, TickStep.Whole);

    public static Quantity Cadence { get; } = new("Cadence", "steps per minute", "q-cadence", NumberFormat.Whole, TickStep.Whole);

    public static Quantity WheelCadence { get; } = new("Cadence", "turns per minute", "q-cadence", NumberFormat.Whole, TickStep.Whole);

    public static Quantity ContactTime { get; } = new("Contact time", "ms each step", "q-contact", NumberFormat.Whole, TickStep.Whole);

    public static Quantity Oscillation { get; } = new("Rise and fall", "mm each step", "q-oscillation", NumberFormat.Whole, TickStep.Whole);

    /// <summary>Share of contact time on the left foot.</summary>
    public static Quantity Balance { get; } = new("Left foot", "% of contact time", "q-contact", NumberFormat.OneDecimal, TickStep.Whole);

    public static Quantity Altitude { get; } = new("Height", "m above sea", "q-altitude", NumberFormat.Whole, TickStep.Whole);

    public static Quantity SpineLoad { get; } = new("Back load", "easy km gathered each minute", "q-load", NumberFormat.TwoDecimals, TickStep.Decimal);

    /// <summary>0 to 10.</summary>
    public static Quantity Pain { get; } = new("Pain", "0 to 10", "q-pain", NumberFormat.Whole, TickStep.Whole);

    /// <summary>A load as a multiple of the same back standing.</summary>
    public static Quantity Ratio { get; } = new("Compared with standing", "times", "q-load", NumberFormat.OneDecimal, TickStep.Decimal);
}
