using System.Globalization;
using Backstride.App.Web.Charts;
using Backstride.Clinic.Measures;
using Backstride.Knowledge;

namespace Backstride.App.Web.Measures;

/// <summary>A measure over time: the scores, and around the first one the band within which nothing has clearly changed.</summary>
public static class MeasureChart
{
    private const int ShortestSpanDays = 14;
    private const int LongestSilenceDays = 42;

    private static readonly Quantity Day = new("Day", "", "q-time", NumberFormat.Whole, TickStep.Calendar);

    /// <summary>Null without an entry.</summary>
    /// <param name="link">Where the dot of an entry leads; null for nowhere.</param>
    public static ChartStack? Of(MeasureSeries series, DateOnly today, Func<MeasureEntry, string?> link)
    {
        if (series is not { Baseline: { } baseline, Latest: { } latest }) return null;
        var measure = series.Measure;
        var first = series.Entries[0].Day;
        var span = Math.Max(ShortestSpanDays, today.DayNumber - first.DayNumber);
        string DateOf(double x) => first.AddDays((int)Math.Round(x)).ToString("d MMM", CultureInfo.InvariantCulture);
        double[] ticks = [measure.Minimum, (measure.Minimum + measure.Maximum) / 2, measure.Maximum];
        var quantity = new Quantity(
            "Score", measure.HigherIsBetter ? "higher is better" : "lower is better", $"q-measure m-{measure.Id}",
            ticks.All(double.IsInteger) ? NumberFormat.Whole : NumberFormat.OneDecimal, TickStep.Decimal);
        var (x, y) = Line(series, first);
        double from = baseline.Day.DayNumber - first.DayNumber;
        var band = (Low: Held(measure, baseline.Score - measure.MeaningfulChange), High: Held(measure, baseline.Score + measure.MeaningfulChange));
        return new()
        {
            Title = $"{measure.Name}, over time",
            Along = Day,
            X = Axis.Within(0, span, 5, TickStep.Calendar),
            TickText = DateOf,
            HasCursor = false,
            Note = Note(series),
            Panels =
            [
                new()
                {
                    Quantity = quantity,
                    Y = new(measure.Minimum, measure.Maximum, ticks),
                    Series =
                    [
                        new BandSeries(quantity, [from, span], [band.Low, band.Low], [band.High, band.High]),
                        new LineSeries(quantity with { Name = "first score" }, [from, span], [baseline.Score, baseline.Score], Faint: true),
                        new LineSeries(quantity, x, y),
                        new DotSeries(quantity, [.. series.Entries.Select(entry => new Dot(
                            entry.Day.DayNumber - first.DayNumber, entry.Score, 4.5, $"{DateOf(entry.Day.DayNumber - first.DayNumber)}: {MeasureWords.Score(measure, entry.Score)}", link(entry)))]),
                    ],
                    Summary = $"{series.Entries.Count} scores, first {MeasureWords.Number(baseline.Score)}, latest {MeasureWords.Number(latest.Score)} of {MeasureWords.Number(measure.Maximum)}.",
                    Reading = $"latest {MeasureWords.Number(latest.Score)}",
                    HeightPx = 148,
                },
            ],
            Table = Table(series),
        };
    }

    private static string Note(MeasureSeries series) =>
        $"The pale band: {MeasureWords.Number(series.Measure.MeaningfulChange)} points to either side of the first score. Inside it, nothing has clearly changed."
        + (series.BeganAnew
            ? series.Measure.Kind == MeasureKind.Activities
                ? " You named other activities before, so it begins later."
                : " It begins anew after twelve weeks without an entry."
            : "");

    private static (double[] X, double[] Y) Line(MeasureSeries series, DateOnly first)
    {
        var (x, y) = (new List<double>(), new List<double>());
        foreach (var entry in series.Entries)
        {
            double day = entry.Day.DayNumber - first.DayNumber;
            // No line across a long silence, nor from one set of activities to another.
            if (x.Count > 0 && (day - x[^1] > LongestSilenceDays || (series.BeganAnew && ReferenceEquals(entry, series.Baseline))))
            {
                x.Add((day + x[^1]) / 2);
                y.Add(double.NaN);
            }

            x.Add(day);
            y.Add(entry.Score);
        }

        return ([.. x], [.. y]);
    }

    private static ChartTable Table(MeasureSeries series)
    {
        var measure = series.Measure;
        var after = false;
        var rows = new List<IReadOnlyList<string>>();
        foreach (var entry in series.Entries)
        {
            after |= ReferenceEquals(entry, series.Baseline);
            var change = after && !ReferenceEquals(entry, series.Baseline) ? MeasureChange.Of(measure, series.Baseline!.Score, entry.Score) : null;
            rows.Add(
            [
                entry.Day.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
                MeasureWords.Number(entry.Score),
                change is null ? after ? "first" : "not compared" : MeasureWords.Signed(change.Difference),
                change is null ? "" : MeasureWords.Word(change.Meaning),
            ]);
        }

        return new("The same as a table", [measure.Kind == MeasureKind.Score ? "Week to" : "Day", $"Score, {MeasureWords.Number(measure.Minimum)} to {MeasureWords.Number(measure.Maximum)}", "Change", "Meaning"], rows);
    }

    private static double Held(Measure measure, double score) => Math.Clamp(score, measure.Minimum, measure.Maximum);
}
