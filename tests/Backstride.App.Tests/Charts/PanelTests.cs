using System.Globalization;
using AngleSharp;
using AngleSharp.Dom;
using Backstride.App.Web.Charts;
using Backstride.App.Web.Runs;

namespace Backstride.App.Tests.Charts;

public sealed class PanelTests
{
    private static readonly double[] Minutes = [.. Enumerable.Range(0, 60).Select(i => i * 60.0)];

    private static ChartStack Stack(params Series[] series)
    {
        var x = Axis.Within(0, 3600, 6, TickStep.Clock);
        ChartPanel[] panels =
        [
            .. series.Select(one => new ChartPanel
            {
                Quantity = one.Quantity,
                Y = SampleAxis.For(one.Quantity, one.Values, 10),
                Series = [one],
                Summary = "a <summary> & more",
            }),
        ];
        return new()
        {
            Title = "A run",
            Along = Quantities.Elapsed,
            X = x,
            Panels = panels,
            Stretches = [new(0, 1000, "Lap 1", "lap"), new(1000, 2000, "Lap 2", "lap other")],
            Table = TableTwin.Of("The same as a table", Quantities.Elapsed, x, panels),
        };
    }

    private static async Task<IElement> Parse(string svg)
    {
        var document = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(svg));
        return document.Body!.FirstElementChild!;
    }

    private static LineSeries Heart() =>
        new(Quantities.HeartRate, Minutes, Array.ConvertAll(Minutes, time => time is > 600 and < 1200 ? double.NaN : 120 + time / 60.5));

    [Fact]
    public async Task A_plot_is_an_image_with_a_summary_and_escapes_it()
    {
        var stack = Stack(Heart());
        var svg = await Parse(PanelDrawing.Plot(stack.Panels[0], stack));
        Assert.Equal("img", svg.GetAttribute("role"));
        Assert.Equal("a <summary> & more", svg.GetAttribute("aria-label"));
        Assert.Equal(2, svg.QuerySelectorAll("rect.lap").Length);
        Assert.Equal(2, svg.QuerySelector("path.curve")!.GetAttribute("d")!.Count(letter => letter == 'M'));
    }

    [Fact]
    public void No_drawing_holds_a_missing_number_a_comma_number_or_a_style()
    {
        double[] values = [.. Minutes.Select((_, i) => i % 7 == 0 ? double.NaN : i / 7.0)];
        var stack = Stack(
            Heart(),
            new AreaSeries(Quantities.Altitude, Minutes, values),
            new BarSeries(Quantities.SpineLoad, Minutes, Array.ConvertAll(Minutes, from => from + 60), values),
            new BandSeries(Quantities.Ratio, Minutes, values, Array.ConvertAll(values, value => value + 1)),
            new DoubtfulMarks(Quantities.Cadence, Minutes, values),
            new DotSeries(Quantities.Pain, [new(30, 2.5, 3.3, "half past")]));
        foreach (var panel in stack.Panels)
        {
            var svg = PanelDrawing.Plot(panel, stack) + PanelDrawing.SideAxis(panel) + PanelDrawing.FootAxis(stack);
            Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("style=", svg, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\d,\d", svg);
        }
    }

    [Fact]
    public void The_table_holds_the_means_of_the_very_series_that_are_drawn()
    {
        var heart = Heart();
        var table = Stack(heart).Table;
        Assert.Equal(["Time", "Heart rate, beats per minute"], table.Columns);
        Assert.Equal(30, table.Rows.Count);
        foreach (var (index, row) in table.Rows.Index())
        {
            var two = heart.Y.Skip(2 * index).Take(2).Where(double.IsFinite).ToArray();
            var expected = two.Length == 0 ? "not recorded" : two.Average().ToString("0", CultureInfo.InvariantCulture);
            Assert.Equal([Quantities.Elapsed.Text(index * 120), expected], row);
        }
    }

    [Fact]
    public void The_cursor_reads_what_the_line_shows_and_nothing_in_a_gap()
    {
        var values = CursorData.OnGrid(Heart(), new(0, 3600, []));
        Assert.Equal(120, values[0]);
        Assert.True(double.IsNaN(values[60]));
        Assert.Equal(Heart().Y[40], values[160], 6);
        Assert.DoesNotContain("NaN", CursorData.Json(Stack(Heart())), StringComparison.Ordinal);
    }

    [Fact]
    public void One_sample_in_a_hundred_does_not_stretch_the_axis()
    {
        double[] values = [.. Enumerable.Range(0, 1000).Select(i => i == 500 ? 2000.0 : 300 + i % 40)];
        Assert.True(SampleAxis.For(Quantities.Pace, values, 60).High < 400);
    }

    [Fact]
    public void The_axis_holds_both_lines_of_a_panel()
    {
        double[] pace = [.. Enumerable.Range(0, 1000).Select(i => 300.0 + i % 40)], flat = [.. pace.Select((p, i) => i < 300 ? p + 150 : p - 60)];
        var axis = SampleAxis.For(Quantities.Pace, [pace, flat], 60);
        Assert.All(pace.Concat(flat), value => Assert.InRange(value, axis.Low, axis.High));
        var panel = new SamplePanels([.. Enumerable.Range(0, 1000).Select(i => (double)i)], []).Panel(Quantities.Pace, pace, new(0, double.PositiveInfinity), 60, companion: (Quantities.FlatPace, flat))!;
        Assert.Equal((axis.Low, axis.High, false), (panel.Y.Low, panel.Y.High, panel.HasBeyond));
    }

    [Theory]
    [InlineData(312, "5:12")]
    [InlineData(59.6, "1:00")]
    [InlineData(3849, "1:04:09")]
    [InlineData(double.NaN, "not recorded")]
    public void A_pace_reads_as_minutes_and_seconds(double seconds, string text) => Assert.Equal(text, Quantities.Pace.Text(seconds));
}
