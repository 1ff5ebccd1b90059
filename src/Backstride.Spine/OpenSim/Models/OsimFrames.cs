using System.Xml.Linq;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>Finds the body, and the place in it, that a name or a path of OpenSim means.</summary>
internal sealed class OsimFrames
{
    private const int Deepest = 20;

    private readonly OsimXml _xml;
    private readonly Dictionary<string, int> _bodies = [];
    private readonly Dictionary<string, XElement> _offsets = [];

    public OsimFrames(OsimXml xml, XElement model, IReadOnlyList<OsimBody> bodies)
    {
        _xml = xml;
        for (var i = 0; i < bodies.Count; i++) _bodies.TryAdd(bodies[i].Name, i);
        foreach (var e in model.Descendants("PhysicalOffsetFrame"))
        {
            _offsets.TryAdd(OwnerOf(e) + "/" + OsimXml.NameOf(e), e);
            _offsets.TryAdd(OsimXml.NameOf(e), e);
        }
    }

    /// <param name="owner">The component that names the frame: its own frames come first.</param>
    public OsimFrame Find(string path, XElement owner, int depth = 0)
    {
        var last = OsimXml.Last(path);
        if (depth > Deepest)
        {
            _xml.Error(owner, "SPN012", $"The frame '{path}' hangs on itself.");
            return default;
        }

        if (_offsets.GetValueOrDefault(OsimXml.NameOf(owner) + "/" + last) is { } own) return Offset(own, depth);
        var parts = path.Split('/');
        if (parts.Length > 2 && parts[^2] is not "bodyset" && _offsets.GetValueOrDefault(parts[^2] + "/" + last) is { } named) return Offset(named, depth);
        if (_bodies.TryGetValue(last, out var body)) return new(body, OsimPlace.Same);
        if (_offsets.GetValueOrDefault(last) is { } any) return Offset(any, depth);
        _xml.Error(owner, "SPN005", $"There is no body or frame '{path}'.");
        return default;
    }

    private static string OwnerOf(XElement frame) =>
        frame.Ancestors().Select(OsimXml.NameOf).FirstOrDefault(n => n.Length > 0) ?? "";

    private OsimFrame Offset(XElement frame, int depth)
    {
        var parent = OsimXml.Socket(frame, "parent") is { Length: > 0 } path ? path : OsimXml.Socket(frame, "parent_frame");
        // A frame of a body that names no parent lies in that body.
        var on = parent is "" or ".." ? OwnerOf(frame) : parent;
        var place = OsimPlace.Of(_xml.Vector(frame, "orientation"), _xml.Vector(frame, "translation"));
        var below = Find(on, frame, depth + 1);
        return below with { Place = below.Place.Then(place) };
    }
}
