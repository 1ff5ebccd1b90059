namespace Backstride.App.Web.Charts;

/// <summary>A stretch of the axis along: a lap, a pause.</summary>
/// <param name="Css">"lap", "lap other" for every second one, "pause".</param>
public sealed record ChartStretch(double From, double To, string Label, string Css);
