using System.Xml.Linq;
using Backstride.Spine.OpenSim.Wraps;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>Muscles out of a set of forces; what else pulls or pushes there is named and left alone.</summary>
internal sealed class OsimMuscleReader(OsimXml xml, XElement model, OsimJointReader joints, OsimSurfaceReader surfaces)
{
    /// <summary>Most surfaces that one muscle may lie on: public models have three.</summary>
    private const int MostWraps = 30;

    private readonly Dictionary<string, (XElement First, int Count)> _leftAlone = [];

    public IReadOnlyList<OsimMuscle> Read()
    {
        var muscles = new List<OsimMuscle>();
        foreach (var e in OsimXml.Objects(model, "ForceSet"))
        {
            if (e.Name.LocalName == "groups" || OsimXml.Flag(e, "isDisabled", false) || !OsimXml.Flag(e, "appliesForce", true)) continue;
            if (e.Element("GeometryPath") is { } path && e.Element("max_isometric_force") is not null) muscles.Add(Muscle(e, path));
            else LeftAlone($"{e.Name.LocalName} pushes or pulls too", e);
        }

        foreach (var (what, (first, count)) in _leftAlone)
            xml.LeftAlone(first, FormattableString.Invariant($"{what} ({count} in the file, the first: '{OsimXml.NameOf(first)}'); left alone."));
        if (muscles.Count == 0) xml.Error(model.Element("ForceSet") ?? model, "SPN012", "The model has no muscles.");
        return muscles;
    }

    private void LeftAlone(string what, XElement e) =>
        _leftAlone[what] = _leftAlone.TryGetValue(what, out var known) ? (known.First, known.Count + 1) : (e, 1);

    private OsimMuscle Muscle(XElement e, XElement path)
    {
        var name = OsimXml.NameOf(e);
        var points = OsimXml.Objects(path, "PathPointSet").Where(p => p.Name.LocalName != "groups").Select(p => Point(p, name)).ToList();
        if (points.Count < 2) xml.Error(path, "SPN012", $"The path of '{name}' needs at least two points.");
        var wraps = OsimXml.Objects(path, "PathWrapSet").Where(w => w.Name.LocalName == "PathWrap").Select(w => Wrap(w, points.Count, name)).OfType<OsimWrap>().ToList();
        if (wraps.Count > MostWraps) xml.Error(path, "SPN003", FormattableString.Invariant($"'{name}' lies over more than {MostWraps} surfaces."));
        double force = xml.Number(e, "max_isometric_force", 0), fibre = xml.Number(e, "optimal_fiber_length", 0.1), tendon = xml.Number(e, "tendon_slack_length", 0);
        double angle = xml.Number(e, "pennation_angle_at_optimal", xml.Number(e, "pennation_angle", 0));
        if (force < 0) xml.Error(e.Element("max_isometric_force"), "SPN003", $"'{name}' cannot be weaker than nothing.");
        if (fibre <= 0) xml.Error(e.Element("optimal_fiber_length"), "SPN003", $"The fibres of '{name}' must be longer than nothing.");
        if (angle is < 0 or >= Math.PI / 2) xml.Error(e, "SPN003", $"The fibres of '{name}' must stand at 0 to 90 degrees (the file gives radians).");
        return new(name, e.Name.LocalName, points, force, fibre, tendon, angle)
        {
            Wraps = wraps,
            ActiveShape = Positive(e, "KshapeActive", 0.45),
            PassiveShape = Positive(e, "KshapePassive", 4),
            PassiveStrain = Positive(e, "FmaxMuscleStrain", 0.6),
        };
    }

    private OsimWrap? Wrap(XElement e, int points, string muscle)
    {
        var over = OsimXml.Text(e, "wrap_object");
        if (!surfaces.Find(over, out var surface)) LeftAlone($"There is no surface '{over}': muscles that should lie over it go straight from point to point", e);
        if (surface is null) return null;
        // Counted from 1; below 1: the first, the last.
        var range = e.Element("range") is { } r && r.Value.Trim().Length > 0 ? xml.Numbers(r, 2) : [-1, -1];
        int first = range[0] < 1 ? 0 : (int)Math.Min(range[0], points + 1) - 1, last = range[1] < 1 ? points - 1 : (int)Math.Min(range[1], points) - 1;
        if (first < last) return new(surface, first, last, OsimXml.Line(e));
        LeftAlone($"'{muscle}' lies over '{over}' between points of its path that it does not have, or the wrong way round", e);
        return null;
    }

    private double Positive(XElement e, string child, double otherwise)
    {
        var value = xml.Number(e, child, otherwise);
        if (value <= 0) xml.Error(e.Element(child), "SPN003", $"<{child}> must be above 0.");
        return value;
    }

    private OsimPoint Point(XElement e, string muscle)
    {
        var on = OsimXml.Text(e, "body") is { Length: > 0 } body ? body : OsimXml.Socket(e, "parent_frame");
        var point = new OsimPoint(joints.Frames.Find(on, e), xml.Vector(e, "location"));
        switch (e.Name.LocalName)
        {
            case "PathPoint": return point;
            case "ConditionalPathPoint":
                var range = e.Element("range") is { } r ? xml.Numbers(r, 2) : [double.NegativeInfinity, double.PositiveInfinity];
                var coordinate = Named(e, "coordinate");
                return coordinate < 0 ? point : point with { Only = (coordinate, range[0], range[1]) };
            case "MovingPathPoint":
                return point with { Moving = [Moving(e, "x"), Moving(e, "y"), Moving(e, "z")] };
            default:
                xml.Error(e, "SPN012", $"'{muscle}' goes over a {e.Name.LocalName}, which cannot be read here.");
                return point;
        }
    }

    private OsimAxis Moving(XElement e, string axis)
    {
        var function = xml.Function(e.Element(axis + "_location")) ?? OsimFunction.Nothing;
        return new(default, function, Named(e, axis + "_coordinate"));
    }

    // A point may go with no coordinate at all.
    private int Named(XElement e, string what)
    {
        var name = OsimXml.Text(e, what) is { Length: > 0 } plain ? plain : OsimXml.Socket(e, what);
        return name.Length == 0 ? -1 : joints.Coordinate(name, e);
    }
}
