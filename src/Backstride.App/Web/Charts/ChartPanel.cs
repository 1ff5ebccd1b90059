namespace Backstride.App.Web.Charts;

/// <summary>One chart of a stack: a quantity with its axis and what is drawn on it.</summary>
public sealed record ChartPanel
{
    public required Quantity Quantity { get; init; }

    public required Axis Y { get; init; }

    public required IReadOnlyList<Series> Series { get; init; }

    /// <summary>The sentence a listener gets in place of the picture.</summary>
    public required string Summary { get; init; }

    /// <summary>The figure beside the title: "mean 171".</summary>
    public string? Reading { get; init; }

    /// <summary>What must be said of this chart: smoothing, doubtful values.</summary>
    public string? Note { get; init; }

    /// <summary>True when some values lie beyond the scale and are drawn at its edge.</summary>
    public bool HasBeyond { get; init; }

    public double HeightPx { get; init; } = 104;

    /// <summary>Ticks to write in words instead of the axis' own; an empty list hides the axis.</summary>
    public IReadOnlyList<double>? TicksShown { get; init; }
}
