using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>Values out of an OpenSim file, and what was wrong with them, each with its line.</summary>
internal sealed class OsimXml
{
    /// <summary>Most faults of a kind that are told one by one.</summary>
    private const int MostFaults = 50;

    private readonly List<SpineFault> _faults = [];

    public IReadOnlyList<SpineFault> Faults => _faults;

    /// <summary>True when something that matters could not be read.</summary>
    public bool IsBroken { get; private set; }

    public static string Line(XObject? at) => at is IXmlLineInfo line && line.HasLineInfo() ? FormattableString.Invariant($"line {line.LineNumber}") : "line 1";

    public static string NameOf(XElement e) => (string?)e.Attribute("name") ?? "";

    public static string Text(XElement owner, string child) => ((string?)owner.Element(child) ?? "").Trim();

    public static bool Flag(XElement owner, string child, bool otherwise) => Text(owner, child) is { Length: > 0 } text ? text is "true" or "True" or "1" : otherwise;

    /// <summary>The members of a set, in the layouts of OpenSim 3 and 4.</summary>
    public static IEnumerable<XElement> Objects(XElement owner, string set) =>
        owner.Element(set) is { } s ? (s.Element("objects") ?? s).Elements() : [];

    /// <summary>Where a socket leads, as OpenSim 4 and its trial versions write it.</summary>
    public static string Socket(XElement owner, string name) =>
        Text(owner, "socket_" + name) is { Length: > 0 } text ? text : Text(owner, "socket_" + name + "_connectee_name");

    public static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    public void Error(XObject? at, string code, string message)
    {
        IsBroken = true;
        if (_faults.Count < MostFaults) _faults.Add(new(code, Line(at), message));
    }

    /// <summary>Something is left alone.</summary>
    public void LeftAlone(XObject? at, string message)
    {
        if (_faults.Count < MostFaults) _faults.Add(new("SPN013", Line(at), message));
    }

    /// <summary>What the whole model says of itself.</summary>
    public void Notes(IEnumerable<SpineFault> notes) => _faults.AddRange(notes.Take(Math.Max(0, MostFaults - _faults.Count)));

    public double Number(XElement owner, string child, double otherwise) => owner.Element(child) is { } e && e.Value.Trim().Length > 0 ? Numbers(e, 1)[0] : otherwise;

    public Vec3 Vector(XElement owner, string child)
    {
        if (owner.Element(child) is not { } e || e.Value.Trim().Length == 0) return default;
        var n = Numbers(e, 3);
        return new(n[0], n[1], n[2]);
    }

    /// <summary>The numbers of an element; <paramref name="count"/> of them, or at least one when 0.</summary>
    public double[] Numbers(XElement e, int count)
    {
        var cells = e.Value.Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var numbers = new double[count > 0 ? count : Math.Max(cells.Length, 1)];
        if (cells.Length != numbers.Length) Error(e, "SPN012", FormattableString.Invariant($"<{e.Name.LocalName}> must hold {numbers.Length} numbers; it holds {cells.Length}."));
        for (var i = 0; i < Math.Min(cells.Length, numbers.Length); i++)
        {
            if (double.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) && double.IsFinite(numbers[i])) continue;
            // A range may be open.
            if (e.Name.LocalName == "range" && (double.IsInfinity(numbers[i]) || cells[i].Contains("inf", StringComparison.OrdinalIgnoreCase)))
            {
                numbers[i] = cells[i].StartsWith('-') ? double.NegativeInfinity : double.PositiveInfinity;
                continue;
            }

            numbers[i] = 0;
            Error(e, "SPN004", $"'{cells[i]}' in <{e.Name.LocalName}> is not a number.");
        }

        return numbers;
    }

    /// <summary>The function in an element (or in its child "function"); null when there is none.</summary>
    public OsimFunction? Function(XElement? owner)
    {
        var e = owner?.Elements().FirstOrDefault(f => f.Name.LocalName is not ("coordinates" or "axis"));
        if (e is null) return null;
        switch (e.Name.LocalName)
        {
            case "function": return Function(e);
            case "Constant": return OsimFunction.Polynomial([Number(e, "value", 0)]);
            case "LinearFunction" or "PolynomialFunction" when e.Element("coefficients") is { } c: return OsimFunction.Polynomial(Numbers(c, 0));
            case "LinearFunction": return OsimFunction.Itself;
            case "MultiplierFunction": return Function(e.Element("function"))?.Times(Number(e, "scale", 1));
            case "SimmSpline" or "NaturalCubicSpline" when Points(e) is var (x, y): return OsimFunction.Spline(x, y);
            case "PiecewiseLinearFunction" when Points(e) is var (x, y): return OsimFunction.Straight(x, y);
            case "GCVSpline" when Points(e) is var (x, y):
                LeftAlone(e, "A GCVSpline is drawn through its points as a cubic spline.");
                return OsimFunction.Spline(x, y);
            default:
                Error(e, "SPN012", $"<{e.Name.LocalName}> is not a function that can be read here.");
                return OsimFunction.Nothing;
        }
    }

    private (double[] X, double[] Y)? Points(XElement e)
    {
        if (e.Element("x") is not { } ex || e.Element("y") is not { } ey) return null;
        double[] x = Numbers(ex, 0), y = Numbers(ey, 0);
        if (x.Length == y.Length && x.Length >= 2 && x.Zip(x.Skip(1)).All(p => p.First < p.Second)) return (x, y);
        Error(e, "SPN012", $"<{e.Name.LocalName}> needs as many y as x, at least two, and x must go on from each to the next.");
        return ([0, 1], [0, 0]);
    }
}
