using Backstride.Spine.Anatomy;
using Backstride.Spine.OpenSim.Models;

namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>Finds a muscle's way: which pieces of its path lie over which surfaces is decided in OpenSim's order.</summary>
/// <remarks>
/// Surfaces come one after the other; each looks at the pieces of the path as those before have left it. The first piece that goes through it is laid
/// over it; when none does, of those that may be the one that becomes the least longer. With several surfaces that is repeated until the
/// touches stay where they are. (OpenSim stops after eight rounds, or when a round changes less than half a millimetre.)
/// </remarks>
internal sealed class OsimRouting
{
    private const int MostRounds = 100;

    private const double AtRestM = 1e-12;

    private readonly OsimMuscle _muscle;
    private readonly double[] _now;
    private readonly OsimPlace[] _places;
    private readonly List<RouteStop> _stops;
    private readonly OsimWrap[] _order;
    private readonly Laying[] _said;

    private OsimRouting(OsimMuscle muscle, double[] now, OsimPlace[] places)
    {
        (_muscle, _now, _places, _order, _said) = (muscle, now, places, [.. muscle.Wraps], new Laying[muscle.Wraps.Count]);
        _stops = new(muscle.Path.Count + (2 * _order.Length));
        for (var i = 0; i < muscle.Path.Count; i++)
            if (muscle.Path[i].Counts(now)) _stops.Add(new(muscle.Path[i].Frame.Body, muscle.Path[i].InBody(now)) { Point = muscle.Path[i], Number = i });
    }

    public static OsimRoute Find(OsimMuscle muscle, double[] now, OsimPlace[] places)
    {
        var routing = new OsimRouting(muscle, now, places);
        for (var round = 0; round < MostRounds; round++)
            if (!routing.Round(round)) break;
        return new(routing._stops, [.. routing._order.Where((_, i) => routing._said[i] == Laying.Inside)]);
    }

    // False when nothing is left to change.
    private bool Round(int round)
    {
        if (_order.Length == 0) return false;
        RouteStop[] before = [.. _stops];
        for (var i = 0; i < _order.Length; i++) _said[i] = Lay(_order[i]);
        if (_order.Length == 1) return false;
        if (round == 0 && _said[0] == Laying.Clear && _said[1] == Laying.Inside)
        {
            // The first may have taken the way of the second: the other way round then.
            (_order[0], _order[1]) = (_order[1], _order[0]);
            return true;
        }

        return before.Length != _stops.Count || before.Zip(_stops).Any(p => !ReferenceEquals(p.First.Wrap, p.Second.Wrap) || p.First.Number != p.Second.Number || (p.First.At - p.Second.At).Length > AtRestM);
    }

    private Laying Lay(OsimWrap wrap)
    {
        _stops.RemoveAll(s => ReferenceEquals(s.Wrap, wrap));
        int start = _stops.FindIndex(s => s.Number >= wrap.First), end = _stops.FindLastIndex(s => s.Number >= 0 && s.Number <= wrap.Last);
        var place = _places[wrap.Surface.Frame.Body].Then(wrap.Surface.Frame.Place);
        var inverse = place.Inverse();
        var (said, best, over, least) = (Laying.Clear, -1, default(Arc), double.PositiveInfinity);
        for (var i = start; start >= 0 && i < end; i++)
        {
            // A piece that lies on a surface already.
            if (_stops[i].Wrap is { } one && _stops[i + 1].Wrap is { } other && ReferenceEquals(one.Surface, other.Surface)) continue;
            Vec3 from = inverse.Apply(At(_stops[i])), to = inverse.Apply(At(_stops[i + 1]));
            var answer = wrap.Surface.Lay(from, to, out var arc);
            var longer = (arc.From - from).Length + arc.LengthM + (to - arc.To).Length - (to - from).Length;
            if (answer == Laying.Inside && best < 0) said = answer;
            if (answer is not (Laying.May or Laying.Must) || (answer == Laying.May && longer >= least)) continue;
            (said, best, over, least) = (answer, i, arc, longer);
            if (answer == Laying.Must) break;
        }

        if (best < 0) return said;
        var frame = wrap.Surface.Frame;
        _stops.Insert(best + 1, new(frame.Body, frame.Place.Apply(over.From)) { Wrap = wrap });
        _stops.Insert(best + 2, new(frame.Body, frame.Place.Apply(over.To)) { Wrap = wrap, ArcM = over.LengthM });
        return said;
    }

    private Vec3 At(RouteStop stop) => _places[stop.Body].Apply(stop.Point?.InBody(_now) ?? stop.At);
}
