using System.Xml.Linq;
using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>Joints and their coordinates, from within the bodies (OpenSim 3) or from a set of their own (OpenSim 4).</summary>
internal sealed class OsimJointReader(OsimXml xml, XElement model, IReadOnlyList<OsimBody> bodies)
{
    private static readonly Vec3 X = new(1, 0, 0), Y = new(0, 1, 0), Z = new(0, 0, 1);

    private static readonly Vec3[] Usual = [X, Y, Z, X, Y, Z];

    private static readonly string[] AxisNames = ["rotation1", "rotation2", "rotation3", "translation1", "translation2", "translation3"];

    /// <summary>Kinds of joint that need no more than the order of their coordinates: which of the six usual axes each moves.</summary>
    private static readonly Dictionary<string, int[]> Kinds = new()
    {
        ["PinJoint"] = [2],
        ["UniversalJoint"] = [0, 1],
        ["BallJoint"] = [0, 1, 2],
        ["GimbalJoint"] = [0, 1, 2],
        ["FreeJoint"] = [0, 1, 2, 3, 4, 5],
        ["PlanarJoint"] = [2, 3, 4],
        ["SliderJoint"] = [3],
        ["WeldJoint"] = [],
        ["CustomJoint"] = [],
    };

    private readonly List<OsimCoordinate> _coordinates = [];
    private readonly Dictionary<string, int> _byName = [];
    private readonly List<OsimJoint> _joints = [];
    private readonly OsimFrames _frames = new(xml, model, bodies);

    public IReadOnlyList<OsimCoordinate> Coordinates => _coordinates;

    public OsimFrames Frames => _frames;

    public void Read(IReadOnlyList<XElement> bodyElements)
    {
        foreach (var body in bodyElements)
            if (body.Element("Joint")?.Elements().FirstOrDefault() is { } joint) Read(joint, body);
        foreach (var joint in OsimXml.Objects(model, "JointSet"))
            if (joint.Name.LocalName != "groups") Read(joint, null);
    }

    /// <summary>Number of a coordinate; a fault when there is none.</summary>
    public int Coordinate(string name, XElement at)
    {
        if (_byName.TryGetValue(OsimXml.Last(name), out var number)) return number;
        xml.Error(at, "SPN012", $"There is no coordinate '{name}'.");
        return -1;
    }

    /// <summary>Each joint after the one that carries its parent. A body without a joint stays where the ground is.</summary>
    public IReadOnlyList<OsimJoint> InOrder()
    {
        var (ordered, placed, left) = (new List<OsimJoint>(), new HashSet<int> { 0 }, new List<OsimJoint>());
        foreach (var joint in _joints)
        {
            if (left.Exists(j => j.Child.Body == joint.Child.Body)) xml.LeftAlone(model, $"'{bodies[joint.Child.Body].Name}' hangs on two joints; '{joint.Name}' is left alone.");
            else left.Add(joint);
        }

        for (var i = 1; i < bodies.Count; i++)
        {
            if (left.Exists(j => j.Child.Body == i)) continue;
            xml.LeftAlone(model, $"The body '{bodies[i].Name}' has no joint; it stays at the ground's origin.");
            placed.Add(i);
        }

        while (left.Count > 0)
        {
            var ready = left.FindAll(j => placed.Contains(j.Parent.Body));
            if (ready.Count == 0)
            {
                xml.Error(model, "SPN012", $"The body '{bodies[left[0].Child.Body].Name}' hangs on itself.");
                return ordered;
            }

            ordered.AddRange(ready);
            left.RemoveAll(ready.Contains);
            foreach (var joint in ready) placed.Add(joint.Child.Body);
        }

        return ordered;
    }

    private void Read(XElement joint, XElement? body)
    {
        var (name, kind) = (OsimXml.NameOf(joint), joint.Name.LocalName);
        OsimFrame parent, child;
        if (body is not null)
        {
            parent = _frames.Find(OsimXml.Text(joint, "parent_body"), joint);
            parent = parent with { Place = parent.Place.Then(OsimPlace.Of(xml.Vector(joint, "orientation_in_parent"), xml.Vector(joint, "location_in_parent"))) };
            child = _frames.Find(OsimXml.NameOf(body), joint);
            child = child with { Place = OsimPlace.Of(xml.Vector(joint, "orientation"), xml.Vector(joint, "location")) };
        }
        else
        {
            parent = _frames.Find(OsimXml.Socket(joint, "parent_frame"), joint);
            child = _frames.Find(OsimXml.Socket(joint, "child_frame"), joint);
        }

        if (child.Body == 0 || OsimXml.Flag(joint, "reverse", false))
        {
            xml.Error(joint, "SPN012", $"The joint '{name}' carries its parent instead of its child: that cannot be read here.");
            return;
        }

        var elements = (joint.Element("coordinates")?.Elements("Coordinate") ?? OsimXml.Objects(joint, "CoordinateSet").Where(e => e.Name.LocalName == "Coordinate")).ToList();
        if (!Kinds.ContainsKey(kind)) xml.LeftAlone(joint, $"The joint '{name}' is a {kind}; its bodies are held together as they lie at zero.");
        var first = _coordinates.Count;
        if (Kinds.ContainsKey(kind)) foreach (var e in elements) Add(e);
        var axes = kind == "CustomJoint" ? Custom(joint) : Simple(Kinds.GetValueOrDefault(kind, []), first, elements, joint);
        for (var i = first; i < _coordinates.Count; i++)
        {
            // What turns anything is an angle, unless the file says otherwise.
            var turns = axes.Take(3).Any(a => a.Coordinate == i);
            var says = OsimXml.Text(elements[i - first], "motion_type");
            _coordinates[i] = _coordinates[i] with { IsAngle = says is "rotational" || (says is not "translational" && turns) };
        }

        _joints.Add(new(name, parent, child, axes));
    }

    private void Add(XElement e)
    {
        var range = e.Element("range") is { } r && r.Value.Trim().Length > 0 ? xml.Numbers(r, 2) : [double.NegativeInfinity, double.PositiveInfinity];
        if (!_byName.TryAdd(OsimXml.NameOf(e), _coordinates.Count)) xml.LeftAlone(e, $"Two coordinates are called '{OsimXml.NameOf(e)}'; only the first can be set by name.");
        _coordinates.Add(new(OsimXml.NameOf(e), xml.Number(e, "default_value", 0), range[0], range[1], OsimXml.Flag(e, "locked", false), IsAngle: true));
    }

    private OsimAxis[] Simple(int[] moves, int first, List<XElement> elements, XElement at)
    {
        if (elements.Count < moves.Length) xml.Error(at, "SPN012", FormattableString.Invariant($"The joint '{OsimXml.NameOf(at)}' needs {moves.Length} coordinates; it has {elements.Count}."));
        return [.. Usual.Select((direction, axis) =>
            Array.IndexOf(moves, axis) is >= 0 and var c ? new OsimAxis(direction, OsimFunction.Itself, first + c) : new OsimAxis(direction, OsimFunction.Nothing, -1))];
    }

    private OsimAxis[] Custom(XElement joint)
    {
        var given = joint.Element("SpatialTransform")?.Elements("TransformAxis").ToList() ?? [];
        return [.. AxisNames.Select((name, axis) =>
        {
            if (given.Find(e => OsimXml.NameOf(e) == name) is not { } e) return new OsimAxis(Usual[axis], OsimFunction.Nothing, -1);
            var names = OsimXml.Text(e, "coordinates").Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (names.Length > 1) xml.Error(e, "SPN012", $"'{name}' of '{OsimXml.NameOf(joint)}' goes with {names.Length} coordinates; only one can be read.");
            var coordinate = names.Length == 0 ? -1 : Coordinate(names[0], e);
            var direction = e.Element("axis") is null ? Usual[axis] : xml.Vector(e, "axis").Unit();
            if (direction.Length == 0) xml.Error(e, "SPN012", $"'{name}' of '{OsimXml.NameOf(joint)}' has no direction.");
            return new OsimAxis(direction, xml.Function(e) ?? (coordinate < 0 ? OsimFunction.Nothing : OsimFunction.Itself), coordinate);
        })];
    }
}
