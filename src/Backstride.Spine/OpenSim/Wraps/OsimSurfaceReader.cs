using System.Xml.Linq;
using Backstride.Spine.Anatomy;
using Backstride.Spine.OpenSim.Models;

namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>The surfaces that bodies and frames carry, by name.</summary>
internal sealed class OsimSurfaceReader(OsimXml xml, XElement model, OsimFrames frames)
{
    /// <summary>An edge sharper than that takes too many steps to walk over.</summary>
    private const double Flattest = 20;

    // Null: there is one of that name, but it is left alone.
    private readonly Dictionary<string, OsimSurface?> _byName = [];

    public void Read()
    {
        foreach (var set in model.Descendants("WrapObjectSet"))
        {
            if (set.Parent is not { } owner || owner == model) continue;
            foreach (var e in (set.Element("objects") ?? set).Elements().Where(e => e.Name.LocalName is not ("objects" or "groups")))
                if (!_byName.TryAdd(OsimXml.NameOf(e), Surface(e, owner))) xml.LeftAlone(e, $"Two surfaces are called '{OsimXml.NameOf(e)}'; only the first is used.");
        }
    }

    /// <summary>False when there is none of that name; a surface that is switched off or left alone is null.</summary>
    public bool Find(string name, out OsimSurface? surface) => _byName.TryGetValue(OsimXml.Last(name), out surface);

    private OsimSurface? Surface(XElement e, XElement owner)
    {
        if (!OsimXml.Flag(e, "active", true)) return null;
        (OsimSurfaceKind Kind, Vec3 Size)? shape = e.Name.LocalName switch
        {
            "WrapCylinder" => (OsimSurfaceKind.Cylinder, new(Number("radius"), 1, Number("length"))),
            "WrapSphere" => (OsimSurfaceKind.Sphere, new(Number("radius"), 1, 1)),
            "WrapEllipsoid" => (OsimSurfaceKind.Ellipsoid, xml.Vector(e, "dimensions")),
            "WrapTorus" => (OsimSurfaceKind.Torus, new(Number("inner_radius"), Number("outer_radius"), 1)),
            _ => null,
        };
        if (shape is not var (kind, size)) return Not($"is a {e.Name.LocalName}, which cannot be read here");
        if (Math.Min(size.X, Math.Min(size.Y, size.Z)) <= 0) return Not("has a size that is not above 0");
        if (kind == OsimSurfaceKind.Ellipsoid && Math.Max(size.X, Math.Max(size.Y, size.Z)) > Flattest * Math.Min(size.X, Math.Min(size.Y, size.Z))) return Not("is flatter or thinner than one to twenty");
        if (kind == OsimSurfaceKind.Torus && size.X >= size.Y) return Not("has a ring that is no wider than its tube");
        if (Half(OsimXml.Text(e, "quadrant")) is not { } half) return Not($"is held to '{OsimXml.Text(e, "quadrant")}', which is no half of it");
        var at = OsimPlace.Of(xml.Vector(e, "xyz_body_rotation"), xml.Vector(e, "translation"));
        var on = owner.Name.LocalName is "Ground" or "ground" ? new(0, OsimPlace.Same) : frames.Find(OsimXml.NameOf(owner), owner.Ancestors().FirstOrDefault(a => OsimXml.NameOf(a).Length > 0) ?? owner);
        return new(OsimXml.NameOf(e), kind, new(on.Body, on.Place.Then(at)), size, half);

        double Number(string child) => xml.Number(e, child, 1);

        OsimSurface? Not(string why)
        {
            xml.LeftAlone(e, $"The surface '{OsimXml.NameOf(e)}' {why}; muscles go straight past it.");
            return null;
        }
    }

    private static OsimHalf? Half(string text) => text.ToUpperInvariant() switch
    {
        "" or "ALL" or "UNASSIGNED" => OsimHalf.All,
        "X" or "+X" => new(0, 1),
        "-X" => new(0, -1),
        "Y" or "+Y" => new(1, 1),
        "-Y" => new(1, -1),
        "Z" or "+Z" => new(2, 1),
        "-Z" => new(2, -1),
        _ => null,
    };
}
