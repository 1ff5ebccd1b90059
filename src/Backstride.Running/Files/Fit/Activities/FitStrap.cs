namespace Backstride.Running.Files.Fit;

/// <summary>
/// Heart rate that a strap recorded by itself (under water, say) and sent afterwards: beats with times of the strap's own clock, 1/1024 s,
/// that are anchored to the world's time by one message, and count on in 12 bits. They often lie in a file of their own further down the chain.
/// </summary>
internal sealed class FitStrap
{
    private const double TicksPerSecond = 1024, ClockRangeS = 0x400000, LongestGapS = 5;
    private const int MostBeats = 2_000_000, MostElements = byte.MaxValue, CounterBits = 12, CounterMask = 0xFFF;

    private readonly List<(double Time, double Bpm)> _beats = [];
    private double _anchorTime = double.NaN, _anchorEvent;
    private long _ticks;

    public bool IsEmpty => _beats.Count == 0;

    /// <summary>Takes in an hr message. False when there is no room for its beats.</summary>
    public bool Take(in FitMessage m)
    {
        if (_beats.Count >= MostBeats) return false;
        Span<double> room = stackalloc double[MostElements], rates = stackalloc double[MostElements];
        ReadOnlySpan<double> events = room[..Events(m, room)];
        if (events.Length > 0 && !double.IsNaN(m.Timestamp))
        {
            var fraction = m.Raw(0) is var f && double.IsNaN(f) ? m.Raw(1) / 256 : f / 32768;
            (_anchorTime, _anchorEvent) = (m.Timestamp + (double.IsNaN(fraction) ? 0 : fraction), events[0]);
        }
        if (double.IsNaN(_anchorTime)) return true;
        var both = Math.Min(m.All(6, rates), events.Length);
        for (var i = 0; i < both; i++)
        {
            var since = events[i] - _anchorEvent;
            if (since < -ClockRangeS / 2) since += ClockRangeS;
            if (rates[i] > 0) _beats.Add((_anchorTime + since, rates[i]));
        }
        return true;
    }

    public static FitStrap Together(IEnumerable<FitStrap> straps)
    {
        var all = new FitStrap();
        foreach (var strap in straps) all._beats.AddRange(strap._beats);
        if (!all.IsInOrder()) all._beats.Sort((a, b) => a.Time.CompareTo(b.Time));
        return all;
    }

    private bool IsInOrder()
    {
        for (var i = 1; i < _beats.Count; i++)
            if (_beats[i].Time < _beats[i - 1].Time) return false;
        return true;
    }

    /// <summary>
    /// The column with its holes filled: the mean of the beats since the sample before, or the last one when it is not old. Null when the strap has nothing to add.
    /// A value that the watch itself wrote stays.
    /// </summary>
    public double[]? Fill(double[] timeS, double origin, double[]? heartRate)
    {
        if (IsEmpty || double.IsNaN(origin)) return null;
        var filled = heartRate ?? [.. timeS.Select(_ => double.NaN)];
        var (before, any) = (double.NegativeInfinity, false);
        for (var i = 0; i < timeS.Length; i++)
        {
            if (double.IsNaN(timeS[i])) continue;
            var time = origin + timeS[i];
            if (double.IsNaN(filled[i]) && Mean(Math.Max(before, time - LongestGapS), time) is { } bpm) (filled[i], any) = (bpm, true);
            before = time;
        }
        return any ? filled : null;
    }

    private double? Mean(double after, double until)
    {
        var (low, high) = (0, _beats.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_beats[middle].Time <= until) low = middle + 1;
            else high = middle;
        }
        var (sum, count) = (0.0, 0);
        for (var i = low - 1; i >= 0 && _beats[i].Time > after; i--) (sum, count) = (sum + _beats[i].Bpm, count + 1);
        if (count > 0) return sum / count;
        return low > 0 && _beats[low - 1].Time > until - LongestGapS ? _beats[low - 1].Bpm : null;
    }

    // Seconds of the strap's clock: sent in full, or as a counter of twelve bits that goes on from the last.
    private int Events(in FitMessage m, Span<double> events)
    {
        var (sent, count) = (m.All(9, events), 0);
        for (var i = 0; i < sent; i++)
        {
            if (double.IsNaN(events[i])) continue;
            _ticks = (long)events[i];
            events[count++] = events[i] / TicksPerSecond;
        }
        if (count > 0) return count;
        var packed = m.Bytes(10);
        for (var bit = 0; bit + CounterBits <= packed.Length * 8; bit += CounterBits)
        {
            var counter = (packed[bit / 8] | packed[bit / 8 + 1] << 8) >> bit % 8;
            _ticks += (counter - _ticks) & CounterMask;
            events[count++] = _ticks / TicksPerSecond;
        }
        return count;
    }
}
