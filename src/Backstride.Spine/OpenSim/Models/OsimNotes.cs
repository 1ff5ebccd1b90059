using Backstride.Spine.OpenSim.Wraps;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>What is to be known about a model in a posture: muscles that meet a surface and cannot be laid over it (SPN014), one note for each surface.</summary>
internal static class OsimNotes
{
    public static IReadOnlyList<SpineFault> Of(OsimModel model, double[] coordinates)
    {
        var now = model.Followed(coordinates);
        var places = model.Place(now);
        return Of(model, [.. model.Muscles.Select(m => m.Wraps.Count == 0 ? new OsimRoute([], []) : OsimRouting.Find(m, now, places))]);
    }

    public static IReadOnlyList<SpineFault> Of(OsimModel model, OsimRoute[] routes) =>
    [
        .. routes.SelectMany((route, i) => route.Left.Select(wrap => (Muscle: model.Muscles[i].Name, Wrap: wrap)))
            .GroupBy(l => l.Wrap.Surface.Name)
            .Select(g => (Name: g.Key, g.First().Muscle, g.First().Wrap, Others: g.Select(l => l.Muscle).Distinct().Count() - 1))
            .Select(n => new SpineFault("SPN014", n.Wrap.Position,
                FormattableString.Invariant($"'{n.Muscle}'{(n.Others > 0 ? FormattableString.Invariant($" (and {n.Others} more)") : "")} cannot be laid over '{n.Name}', as a point of it lies inside; it goes straight there."))),
    ];
}
