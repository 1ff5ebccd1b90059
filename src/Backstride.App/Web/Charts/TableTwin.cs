namespace Backstride.App.Web.Charts;

/// <summary>Makes the table of a stack from the very series its panels draw: the mean of each over even stretches.</summary>
public static class TableTwin
{
    private const int MostRows = 40;

    public static ChartTable Of(string caption, Quantity along, Axis x, IReadOnlyList<ChartPanel> panels)
    {
        Series[] series = [.. panels.SelectMany(panel => panel.Series).Where(one => one is LineSeries or AreaSeries or BarSeries)];
        var step = along.Step((x.High - x.Low) / MostRows);
        var rows = new List<IReadOnlyList<string>>();
        for (var from = x.Low; from < x.High; from += step)
            rows.Add([along.Text(from), .. series.Select(one => one.Quantity.Text(Mean(one, from, from + step)))]);
        return new(caption, [along.Name, .. series.Select(one => $"{one.Quantity.Name}, {one.Quantity.Unit}")], rows);
    }

    /// <summary>The mean of what is there between two points, the second left out; NaN where nothing is.</summary>
    public static double Mean(Series series, double from, double to)
    {
        var (x, y) = series switch
        {
            LineSeries line => (line.X, line.Y),
            AreaSeries area => (area.X, area.Y),
            BarSeries bars => (bars.From, bars.Y),
            _ => ([], []),
        };
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] < from || x[i] >= to || double.IsNaN(y[i])) continue;
            sum += y[i];
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
