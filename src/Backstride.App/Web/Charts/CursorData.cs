using System.Globalization;
using System.Text;

namespace Backstride.App.Web.Charts;

/// <summary>What chart-cursor.js reads out: each panel's first series on one even grid, as JSON.</summary>
public static class CursorData
{
    private const int Steps = 240;

    public static string Json(ChartStack stack)
    {
        var json = new StringBuilder("{\"low\":").Append(Number(stack.X.Low)).Append(",\"high\":").Append(Number(stack.X.High));
        json.Append(",\"along\":\"").Append(stack.Along.Format).Append("\",\"panels\":[");
        foreach (var (index, panel) in stack.Panels.Index())
        {
            if (index > 0) json.Append(',');
            json.Append("{\"format\":\"").Append(panel.Quantity.Format).Append("\",\"values\":[");
            json.AppendJoin(',', OnGrid(panel.Series[0], stack.X).Select(Number)).Append("]}");
        }

        return json.Append("]}").ToString();
    }

    /// <summary>The value nearest to each grid point; missing where the line has a gap.</summary>
    public static double[] OnGrid(Series series, Axis along)
    {
        var values = new double[Steps + 1];
        Array.Fill(values, double.NaN);
        var (x, y) = series switch
        {
            LineSeries line => (line.X, line.Y),
            AreaSeries area => (area.X, area.Y),
            BarSeries bars => (bars.From, bars.Y),
            _ => ([], []),
        };
        if (x.Length == 0) return values;
        for (var i = 0; i <= Steps; i++)
        {
            var at = along.Low + (along.High - along.Low) * i / Steps;
            var index = Array.BinarySearch(x, at);
            if (index < 0) index = ~index;
            if (series is BarSeries && (index == x.Length || x[index] > at)) index--;
            else if (index == x.Length || (index > 0 && at - x[index - 1] < x[index] - at)) index--;
            if (index >= 0) values[i] = y[index];
        }

        return values;
    }

    // Three significant decimals are more than any read-out shows; null is JSON's word for missing.
    private static string Number(double value) =>
        double.IsFinite(value) ? Math.Round(value, 3).ToString(CultureInfo.InvariantCulture) : "null";
}
