using System.Globalization;
using System.Text;

namespace Backstride.App.Web.Drawings;

/// <summary>Writes SVG shapes from points whose y runs upward.</summary>
internal sealed class SvgPen
{
    private readonly StringBuilder _svg = new();

    public string Text => _svg.ToString();

    public void Raw(string svg) => _svg.Append(svg);

    public void Line(string css, params IReadOnlyList<Spot> spots) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"{css}\" points=\"{string.Join(' ', spots.Select(Pair))}\"/>");

    public void Curve(string css, Spot from, Spot control, Spot to) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{css}\" d=\"M{Pair(from)} Q{Pair(control)} {Pair(to)}\"/>");

    public void Circle(string css, Spot centre, double radius) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"{css}\" cx=\"{Number(centre.X)}\" cy=\"{Number(-centre.Y)}\" r=\"{Number(radius)}\"/>");

    public static string Number(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Pair(Spot spot) => Number(spot.X) + "," + Number(-spot.Y);
}
