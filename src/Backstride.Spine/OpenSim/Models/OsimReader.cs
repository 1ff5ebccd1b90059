using System.Xml.Linq;
using Backstride.Spine.Anatomy;
using Backstride.Spine.OpenSim.Wraps;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>From the elements of a model file to a model: bodies, then joints, couplers and muscles.</summary>
internal sealed class OsimReader(OsimXml xml, XElement model)
{
    private static readonly string[] NotMechanics =
    [
        "BodySet", "JointSet", "ConstraintSet", "ForceSet", "MarkerSet", "ContactGeometrySet", "ControllerSet", "ComponentSet", "ProbeSet", "MiscEntitySet",
        "Ground", "ground", "gravity", "credits", "publications", "length_units", "force_units", "assembly_accuracy", "components", "frames", "defaults", "ModelVisualPreferences", "OutputReporterSet", "WrapObjectSet", "FrameGeometry", "attached_geometry", "ModelVisualizer",
    ];

    /// <summary>Most of a kind that are read: the largest public trunk models have 80 bodies and 600 muscles.</summary>
    private const int Most = 3000;

    private readonly List<OsimBody> _bodies = [];

    public OsimModel? Read()
    {
        foreach (var set in new[] { "BodySet", "JointSet", "ConstraintSet", "ForceSet" })
            if (OsimXml.Objects(model, set).Skip(Most).FirstOrDefault() is { } tooMany) xml.Error(tooMany, "SPN003", FormattableString.Invariant($"More than {Most} objects in <{set}>."));
        if (xml.IsBroken) return null;
        foreach (var strange in model.Elements().Where(e => !NotMechanics.Contains(e.Name.LocalName)))
            xml.LeftAlone(strange, $"<{strange.Name.LocalName}> is left alone.");
        var elements = ReadBodies();
        var joints = new OsimJointReader(xml, model, _bodies);
        joints.Read(elements);
        var couplers = ReadCouplers(joints);
        var surfaces = new OsimSurfaceReader(xml, model, joints.Frames);
        surfaces.Read();
        var muscles = new OsimMuscleReader(xml, model, joints, surfaces).Read();
        var gravity = model.Element("gravity") is null ? new Vec3(0, -9.80665, 0) : xml.Vector(model, "gravity");
        var read = new OsimModel(OsimXml.NameOf(model), gravity, _bodies, joints.Coordinates, joints.InOrder(), couplers, muscles);
        if (!xml.IsBroken) xml.Notes(OsimNotes.Of(read, read.Defaults()));
        return read;
    }

    private List<XElement> ReadBodies()
    {
        var elements = OsimXml.Objects(model, "BodySet").Where(e => e.Name.LocalName == "Body").ToList();
        var ground = elements.Find(e => OsimXml.NameOf(e) is "ground");
        _bodies.Add(new("ground", 0, default));
        foreach (var e in elements)
        {
            if (e == ground) continue;
            var name = OsimXml.NameOf(e);
            if (name.Length == 0 || _bodies.Exists(b => b.Name == name)) xml.Error(e, "SPN012", $"Every body needs a name of its own; '{name}' is not.");
            var mass = xml.Number(e, "mass", 0);
            if (mass < 0) xml.Error(e.Element("mass"), "SPN003", $"The body '{name}' cannot have a mass below 0.");
            var inertia = e.Element("inertia") is { } six && six.Value.Trim().Length > 0 ? xml.Numbers(six, 6)
                : [.. new[] { "xx", "yy", "zz", "xy", "xz", "yz" }.Select(part => xml.Number(e, "inertia_" + part, 0))];
            _bodies.Add(new(name, mass, xml.Vector(e, "mass_center")) { MomentsKgM2 = new(inertia[0], inertia[1], inertia[2]), ProductsKgM2 = new(inertia[3], inertia[4], inertia[5]) });
        }

        if (_bodies.Count == 1) xml.Error(model, "SPN012", "The model has no bodies.");
        return elements;
    }

    private List<OsimCoupler> ReadCouplers(OsimJointReader joints)
    {
        var couplers = new List<OsimCoupler>();
        foreach (var e in OsimXml.Objects(model, "ConstraintSet"))
        {
            if (e.Name.LocalName is not ("CoordinateCouplerConstraint" or "groups"))
                xml.LeftAlone(e, $"The constraint '{OsimXml.NameOf(e)}' is a {e.Name.LocalName}; it is left alone.");
            if (e.Name.LocalName != "CoordinateCouplerConstraint" || OsimXml.Flag(e, "isDisabled", false) || !OsimXml.Flag(e, "isEnforced", true)) continue;
            var leaders = OsimXml.Text(e, "independent_coordinate_names").Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (leaders.Length != 1)
            {
                xml.LeftAlone(e, $"The coupler '{OsimXml.NameOf(e)}' has {leaders.Length} leaders; only one can be followed, so it is left alone.");
                continue;
            }

            var (follower, leader) = (joints.Coordinate(OsimXml.Text(e, "dependent_coordinate_name"), e), joints.Coordinate(leaders[0], e));
            if (follower < 0 || leader < 0) continue;
            var function = xml.Function(e.Element("coupled_coordinates_function")) ?? OsimFunction.Itself;
            couplers.Add(new(OsimXml.NameOf(e), follower, leader, function.Times(xml.Number(e, "scale_factor", 1))));
        }

        return InOrder(couplers);
    }

    // Each after the one that its leader follows.
    private List<OsimCoupler> InOrder(List<OsimCoupler> couplers)
    {
        var ordered = new List<OsimCoupler>();
        while (ordered.Count < couplers.Count)
        {
            var ready = couplers.FindAll(c => !ordered.Contains(c) && !couplers.Exists(other => !ordered.Contains(other) && other.Follower == c.Leader));
            if (ready.Count == 0)
            {
                xml.Error(model.Element("ConstraintSet"), "SPN012", "Couplers follow one another in a ring.");
                return couplers;
            }

            ordered.AddRange(ready);
        }

        return ordered;
    }
}
