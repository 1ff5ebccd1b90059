using Backstride.Spine.Anatomy;
using Backstride.Spine.OpenSim.Models;

namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>A muscle's way in a posture: over its points and its surfaces.</summary>
/// <remarks>
/// When the model moves a little the places where it touches stay where they are on the surface. A taut line is the shortest, so its length changes
/// as if they did: the change is that of the force at these places, and nothing has to be solved again for it.
/// </remarks>
/// <param name="left">Surfaces past which it goes although it meets them, as an end of it lies inside them.</param>
internal sealed class OsimRoute(IReadOnlyList<RouteStop> stops, IReadOnlyList<OsimWrap> left)
{
    public IReadOnlyList<RouteStop> Stops => stops;

    public IReadOnlyList<OsimWrap> Left => left;

    /// <param name="moved">Coordinates that moving points go with.</param>
    public double Length(double[] moved, OsimPlace[] places)
    {
        var (sum, last) = (0.0, default(Vec3));
        for (var i = 0; i < stops.Count; i++)
        {
            var at = Place(stops[i], moved, places);
            if (i > 0) sum += stops[i].ArcM ?? (at - last).Length;
            last = at;
        }

        return sum;
    }

    /// <summary>What each newton in the muscle does to the bodies: where it pulls, in the ground.</summary>
    public IEnumerable<(int Body, Vec3 At, Vec3 Force)> Pulls(double[] now, OsimPlace[] places)
    {
        for (var i = 1; i < stops.Count; i++)
        {
            if (stops[i].ArcM is not null) continue;
            Vec3 from = Place(stops[i - 1], now, places), to = Place(stops[i], now, places);
            var pull = (to - from).Unit();
            yield return (stops[i - 1].Body, from, pull);
            yield return (stops[i].Body, to, -pull);
        }
    }

    private static Vec3 Place(RouteStop stop, double[] moved, OsimPlace[] places) => places[stop.Body].Apply(stop.Point?.InBody(moved) ?? stop.At);
}
