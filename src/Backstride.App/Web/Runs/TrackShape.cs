using System.Text;
using Backstride.App.Web.Charts;
using Backstride.Running.Runs;

namespace Backstride.App.Web.Runs;

/// <summary>The way a run went, as a line on nothing: no map is fetched, so nobody else learns where it was.</summary>
public static class TrackShape
{
    private const double WidthPx = 320, HeightPx = 240, MarginPx = 12;

    private const int MostPoints = 600;

    /// <summary>Null without at least two positions that lie apart.</summary>
    public static string? Svg(RunStreams streams)
    {
        if (streams.LatitudeDeg is not { } latitude || streams.LongitudeDeg is not { } longitude) return null;
        int[] fixes = [.. Enumerable.Range(0, streams.Count).Where(i => double.IsFinite(latitude[i]) && double.IsFinite(longitude[i]))];
        if (fixes.Length < 2) return null;

        // On the small patch of a run, metres east are metres north times the cosine of the latitude.
        var squeeze = Math.Cos(double.DegreesToRadians(latitude[fixes[0]]));
        double East(int i) => Unwrapped(longitude[i] - longitude[fixes[0]]) * squeeze;
        double North(int i) => latitude[i] - latitude[fixes[0]];
        var (west, east) = (fixes.Min(East), fixes.Max(East));
        var (south, north) = (fixes.Min(North), fixes.Max(North));
        var (width, height) = (east - west, north - south);
        if (Math.Max(width, height) < 1e-6) return null;

        var scale = Math.Min((WidthPx - 2 * MarginPx) / Math.Max(width, 1e-9), (HeightPx - 2 * MarginPx) / Math.Max(height, 1e-9));
        double X(int i) => MarginPx + (WidthPx - 2 * MarginPx - width * scale) / 2 + (East(i) - west) * scale;
        double Y(int i) => MarginPx + (HeightPx - 2 * MarginPx - height * scale) / 2 + (north - North(i)) * scale;

        var every = Math.Max(1, fixes.Length / MostPoints);
        var path = new StringBuilder();
        for (var n = 0; n < fixes.Length; n += every)
            path.Append(n == 0 ? 'M' : 'L').Append(SvgNumber.Pixels(X(fixes[n]))).Append(' ').Append(SvgNumber.Pixels(Y(fixes[n])));

        var svg = new SvgWriter();
        svg.Open("svg", ("class", "track"), ("viewBox", $"0 0 {WidthPx} {HeightPx}"), ("role", "img"), ("aria-label", "The shape of the way, north at the top"));
        svg.Shape("path", ("class", "track-line"), ("d", path.ToString()));
        End(svg, "track-finish", X(fixes[^1]), Y(fixes[^1]), "Finish");
        End(svg, "track-start", X(fixes[0]), Y(fixes[0]), "Start");
        return svg.Close().ToString();
    }

    private static void End(SvgWriter svg, string css, double x, double y, string words) =>
        svg.Open("circle", ("class", css), ("cx", SvgNumber.Pixels(x)), ("cy", SvgNumber.Pixels(y)), ("r", "5")).Words("title", words).Close();

    // A run across the date line is still a short one.
    private static double Unwrapped(double degrees) => degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
}
