using Backstride.Running.Files.Xml;

namespace Backstride.Running.Files.Gpx;

/// <summary>
/// Tracks as written to outings: an outing is often cut into several tracks, a logger writes those of weeks as segments of one, and either
/// may stand in another order than it was run.
/// </summary>
internal sealed class GpxOutings(FaultList faults)
{
    /// <summary>What lies further apart than this is another outing.</summary>
    private static readonly TimeSpan SameOuting = TimeSpan.FromHours(6);

    /// <summary>Where hardly any point has a time, the clock was lost and nothing is told by it.</summary>
    private const double LeastTimed = 0.1;

    /// <summary>Outings in the order of the file; a plan that lies beside them, without any time, is not part of them.</summary>
    public List<GpxTrack> Of(IReadOnlyList<GpxTrack> tracks)
    {
        var written = tracks.Where(t => t.Points.Count > 0).ToList();
        var timed = written.Where(t => t.FirstTime is not null).ToList();
        if (timed.Sum(t => t.Points.Count) < LeastTimed * written.Sum(t => t.Points.Count)) return Joined(written.Select((t, i) => (t, i)));
        var pieces = timed.SelectMany(InOrder).Select((piece, place) => (Piece: piece, Place: place)).ToList();
        var outings = Joined(pieces.OrderBy(p => p.Piece.FirstTime));
        return [.. outings, .. Joined(written.Except(timed).Select((t, i) => (t, i)))];
    }

    private List<GpxTrack> Joined(IEnumerable<(GpxTrack Piece, int Place)> pieces)
    {
        var outings = new List<(GpxTrack Track, int Place)>();
        var before = -1;
        foreach (var (piece, place) in pieces)
        {
            if (outings.Count > 0 && outings[^1] is var last && Belongs(last.Track, piece))
            {
                if (place < before) Say(piece.FallLine ?? last.Track.FallLine);
                last.Track.Append(piece);
                outings[^1] = (last.Track, Math.Min(last.Place, place));
            }
            else
            {
                // A copy, since how many points were written is counted in the tracks themselves.
                var copy = new GpxTrack();
                copy.Append(piece);
                outings.Add((copy, place));
            }
            before = place;
        }
        return [.. outings.OrderBy(o => o.Place).Select(o => o.Track)];
    }

    private static bool Belongs(GpxTrack before, GpxTrack next)
    {
        if (before.Type is not null && next.Type is not null && before.Type != next.Type) return false;
        if (before.LastTime is not { } end || next.FirstTime is not { } start) return true;
        return (start - end).Duration() < SameOuting;
    }

    // The points of a track in the order of their times, cut where a segment begins hours after the one before.
    private IEnumerable<GpxTrack> InOrder(GpxTrack track)
    {
        if (TimeOrder.Of(track.Points.Times) is { } order)
        {
            Say(track.FallLine);
            track = track.Rows(order, TimeOrder.Breaks(order, track.SegmentStarts));
        }
        int[] cuts = [0, .. track.SegmentStarts.Distinct().Where(s => s > 0 && s < track.Points.Count && IsFar(track.Points.Times, s)), track.Points.Count];
        return cuts.Length == 2 ? [track] : Pieces(track, cuts);
    }

    // There may be as many pieces as segments: each segment is looked at once.
    private static IEnumerable<GpxTrack> Pieces(GpxTrack track, int[] cuts)
    {
        var next = 0;
        foreach (var (from, end) in cuts.Pairwise())
        {
            var starts = new List<int>();
            for (; next < track.SegmentStarts.Count && track.SegmentStarts[next] < end; next++) starts.Add(track.SegmentStarts[next] - from);
            yield return track.Rows([.. Enumerable.Range(from, end - from)], starts);
        }
    }

    private static bool IsFar(List<DateTimeOffset?> times, int at)
    {
        var before = times.FindLastIndex(at - 1, t => t is not null);
        var after = times.FindIndex(at, t => t is not null);
        return before >= 0 && after >= 0 && times[after] - times[before] >= SameOuting;
    }

    private void Say(int? line)
    {
        if (!faults.Has("GPX015"))
            faults.Add("GPX015", FaultSeverity.Note, line is { } l ? XmlWalk.AtLine(l) : null, "Points stand in another order than they were run; they were put in the order of their times.");
    }
}
