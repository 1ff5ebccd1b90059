using System.Globalization;

namespace Backstride.App.Web.Learn;

/// <summary>Side view of L1 to L5 on the sacrum, facing right, as SVG path data. A drawing to learn from, not the mechanical model.</summary>
public sealed class BonesDrawing
{
    /// <summary>Forward tilt of each vertebra from L5 up, degrees: the usual hollow of a low back.</summary>
    private static readonly double[] TiltsDeg = [22, 9, -2, -10, -15];

    private const double SacrumTiltDeg = 38;
    private const double Height = 36;
    private const double Depth = 50;
    private const double DiscHeight = 13;

    /// <summary>Where the canal of the nerves lies, behind the middle of a body.</summary>
    private const double Canal = -(Depth / 2) - 9;

    private readonly Frame _sacrum;
    private readonly Frame[] _vertebrae = new Frame[TiltsDeg.Length];

    /// <param name="x">Middle of the top of the sacrum.</param>
    /// <param name="y">Middle of the top of the sacrum.</param>
    public BonesDrawing(double x, double y, double scale)
    {
        _sacrum = new(x, y, SacrumTiltDeg, scale);
        var below = _sacrum;
        for (var i = 0; i < TiltsDeg.Length; i++)
        {
            var (bottomX, bottomY) = (below with { TiltDeg = (below.TiltDeg + TiltsDeg[i]) / 2 }).At(0, i == 0 ? DiscHeight : (Height / 2) + DiscHeight);
            var bottom = new Frame(bottomX, bottomY, TiltsDeg[i], scale);
            var (middleX, middleY) = bottom.At(0, Height / 2);
            _vertebrae[i] = below = bottom with { X = middleX, Y = middleY };
        }
    }

    public IEnumerable<string> Bodies => _vertebrae.Select(at => at.Path(
        $"M{-Depth / 2},{-Height / 2} Q0,{-(Height / 2) + 2} {Depth / 2},{-Height / 2} Q21,0 {Depth / 2},{Height / 2} Q0,{(Height / 2) - 2} {-Depth / 2},{Height / 2} Q-21,0 {-Depth / 2},{-Height / 2} z"));

    /// <summary>The ring behind each body with its joint processes and the spinous process.</summary>
    public IEnumerable<string> Arches => _vertebrae.Select(at => at.Path(
        "M-23,14 L-35,14 L-40,27 Q-47,30 -47,20 L-49,8 Q-65,8 -83,-1 Q-91,-10 -83,-16 Q-69,-16 -57,-11 L-52,-24 Q-45,-29 -43,-20 L-40,0 Q-33,2 -23,2 z"));

    public IEnumerable<string> Facets => _vertebrae.Select(at => at.Path("M-41,-31 L-44,-17"));

    public IEnumerable<string> Discs
    {
        get
        {
            for (var i = 0; i < _vertebrae.Length; i++)
            {
                var (below, top) = i == 0 ? (_sacrum, 0d) : (_vertebrae[i - 1], Height / 2);
                var above = _vertebrae[i];
                var front = Middle(below.At(30, top), above.At(30, -Height / 2));
                var back = Middle(below.At(-28, top), above.At(-28, -Height / 2));
                yield return $"M{Text(below.At(-25, top))}L{Text(below.At(25, top))}Q{Text(front)} {Text(above.At(25, -Height / 2))}"
                    + $"L{Text(above.At(-25, -Height / 2))}Q{Text(back)} {Text(below.At(-25, top))}z";
            }
        }
    }

    public string Sacrum => _sacrum.Path(
        "M-25,0 Q0,-2 25,0 Q16,-40 -22,-72 Q-44,-92 -46,-112 Q-56,-118 -58,-108 Q-62,-86 -58,-60 Q-58,-24 -46,8 L-40,16 z");

    /// <summary>The cord, which ends at L1 to L2.</summary>
    public string Cord => Curve([.. CanalPoints().TakeLast(4), _vertebrae[^1].At(Canal - 2, 46)]);

    /// <summary>One strand of the bundle below the cord, moved sideways by <paramref name="aside"/>.</summary>
    public string Strand(double aside) => Curve([.. CanalPoints().Select(point => (point.X + aside, point.Y))]);

    public IEnumerable<string> Roots => _vertebrae.Select(at => at.Path("M-33,-8 Q-27,-16 -11,-40"));

    public string FrontLigament => Curve(
        [_sacrum.At(25, -20), _sacrum.At(28, 0), .. _vertebrae.SelectMany(at => new[] { at.At(28, -18), at.At(28, 0), at.At(28, 18) })]);

    public string BackLigament => Curve(
        [_sacrum.At(-60, -40), .. _vertebrae.Select(at => at.At(-90, -10)), _vertebrae[^1].At(-80, 40)]);

    /// <summary>Short deep muscles, each from a spinous process to the vertebra two below.</summary>
    public IEnumerable<string> Multifidus => _vertebrae.Select(at => at.Path("M-75,-6 L-49,-64"));

    private IEnumerable<(double X, double Y)> CanalPoints() =>
    [
        _sacrum.At(-46, -74), _sacrum.At(-40, -40), _sacrum.At(-35, -6),
        .. _vertebrae.SelectMany(at => new[] { at.At(Canal, -16), at.At(Canal, 0), at.At(Canal, 14) }),
    ];

    private static string Curve(IReadOnlyList<(double X, double Y)> points)
    {
        var path = "M" + Text(points[0]);
        for (var i = 1; i < points.Count - 1; i++)
            path += $"Q{Text(points[i])} {Text(Middle(points[i], points[i + 1]))}";
        return path + "L" + Text(points[^1]);
    }

    private static (double X, double Y) Middle((double X, double Y) a, (double X, double Y) b) => ((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    private static string Text((double X, double Y) point) =>
        string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#} {point.Y:0.#}");

    /// <summary>The own axes of one bone: along it forward, and up. Page coordinates run right and down.</summary>
    private readonly record struct Frame(double X, double Y, double TiltDeg, double Scale)
    {
        public (double X, double Y) At(double forward, double up)
        {
            var (sin, cos) = Math.SinCos(TiltDeg * Math.PI / 180);
            return (X + (Scale * ((forward * cos) + (up * sin))), Y + (Scale * ((forward * sin) - (up * cos))));
        }

        /// <summary>Path data in the bone's own axes ("M1,2 L3,4 z"), put in place.</summary>
        public string Path(FormattableString data) => Path(FormattableString.Invariant(data));

        public string Path(string data)
        {
            var place = this;
            return string.Join(' ', data.Split(' ').Select(part =>
            {
                var comma = part.IndexOf(',', StringComparison.Ordinal);
                if (comma < 0) return part;
                var letters = char.IsLetter(part[0]) ? part[..1] : "";
                return letters + Text(place.At(Number(part[letters.Length..comma]), Number(part[(comma + 1)..])));
            }));
        }

        private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }
}
