using Backstride.App.Web.Charts;
using Backstride.Running.Runs;

namespace Backstride.App.Web.Runs;

/// <summary>Columns of samples on one clock, each to a panel: gaps opened, spikes set aside and marked.</summary>
public sealed class SamplePanels(double[] timeS, IReadOnlyList<(double From, double To)> gaps)
{
    /// <summary>Null when there is no value to show.</summary>
    /// <param name="plausible">What a person can do; values outside are marked, and neither drawn through nor scaled for.</param>
    /// <param name="leastSpan">The axis spans at least this much, so that noise does not look like drama.</param>
    /// <param name="reading">The figure beside the title; the mean when null.</param>
    public ChartPanel? Panel(
        Quantity quantity,
        double[]? values,
        SensorRange plausible,
        double leastSpan,
        string? reading = null,
        string? note = null,
        (Quantity Quantity, double[] Values)? companion = null,
        bool area = false)
    {
        if (values is null) return null;
        var (x, y) = Drawn(values, plausible);
        double[] there = [.. y.Where(double.IsFinite)];
        if (there.Length == 0) return null;

        List<Series> series = [area ? new AreaSeries(quantity, x, y) : new LineSeries(quantity, x, y)];
        List<double[]> lines = [y];
        if (companion is { } other)
        {
            var (otherX, otherY) = Drawn(other.Values, plausible);
            series.Add(new LineSeries(other.Quantity, otherX, otherY, Faint: true));
            lines.Add(otherY);
        }

        int[] spikes = [.. Enumerable.Range(0, values.Length).Where(i => double.IsFinite(values[i]) && !plausible.Holds(values[i]))];
        if (spikes.Length > 0)
            series.Add(new DoubtfulMarks(quantity, [.. spikes.Select(i => timeS[i])], [.. spikes.Select(i => values[i])]));

        var axis = SampleAxis.For(quantity, lines, leastSpan, whole: area);
        reading ??= "mean " + quantity.Text(there.Average());
        return new()
        {
            Quantity = quantity,
            Y = axis,
            Series = series,
            Summary = $"{quantity.Name}, {quantity.Unit}: {quantity.Text(there.Min())} to {quantity.Text(there.Max())}, {reading}.",
            Reading = reading,
            Note = Notes(note, spikes.Length),
            HasBeyond = lines.Exists(line => Array.Exists(line, value => value < axis.Low || value > axis.High)),
        };
    }

    private (double[] X, double[] Y) Drawn(double[] values, SensorRange plausible) =>
        Gaps.Open(timeS, Array.ConvertAll(values, value => plausible.Holds(value) ? value : double.NaN), gaps);

    private static string? Notes(string? note, int spikes) => spikes switch
    {
        0 => note,
        1 => Join(note, "One value that nobody can reach is marked with a diamond and left out of the line."),
        _ => Join(note, $"{spikes} values that nobody can reach are marked with diamonds and left out of the line."),
    };

    private static string Join(string? first, string second) => first is null ? second : first + " " + second;
}
