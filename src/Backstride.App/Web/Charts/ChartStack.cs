namespace Backstride.App.Web.Charts;

/// <summary>Charts above one another on one axis.</summary>
public sealed record ChartStack
{
    /// <summary>Names the whole to a listener.</summary>
    public required string Title { get; init; }

    public required Quantity Along { get; init; }

    public required Axis X { get; init; }

    public required IReadOnlyList<ChartPanel> Panels { get; init; }

    /// <summary>Stretches with a faint ground, such as laps.</summary>
    public IReadOnlyList<ChartStretch> Stretches { get; init; } = [];

    /// <summary>Ticks along the foot; the quantity's own words when null.</summary>
    public Func<double, string>? TickText { get; init; }

    /// <summary>What must be said of all the charts together.</summary>
    public string? Note { get; init; }

    /// <summary>Whether there are enough points for a cursor to be of use.</summary>
    public bool HasCursor { get; init; } = true;

    public required ChartTable Table { get; init; }

    public string TextAlong(double x) => (TickText ?? Along.Text)(x);
}
