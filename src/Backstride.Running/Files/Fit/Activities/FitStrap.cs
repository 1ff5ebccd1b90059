namespace Backstride.Running.Files.Fit;

/// <summary>
/// Heart rate that a strap recorded by itself (under water, say) and sent afterwards: beats with times of the strap's own clock, 1/1024 s,
/// that are anchored to the world's time by one message, and count on in 12 bits. They often lie in a file of their own further down the chain.
/// </summary>
internal sealed class FitStrap
{
    private const double TicksPerSecond = 1024, ClockRangeS = 0x400000, LongestGapS = 5;
    private const int MostBeats = 2_000_000, CounterMask = 0xFFF;

    private readonly List<(double Time, double Bpm)> _beats = [];
    private double _anchorTime = double.NaN, _anchorEvent;
    private long _ticks;

    /// <summary>Takes in an hr message.</summary>
    public void Take(in FitMessage m)
    {
        var events = Events(m);
        if (events.Count > 0 && !double.IsNaN(m.Timestamp))
        {
            var fraction = m.Raw(0) is var f && double.IsNaN(f) ? m.Raw(1) / 256 : f / 32768;
            (_anchorTime, _anchorEvent) = (m.Timestamp + (double.IsNaN(fraction) ? 0 : fraction), events[0]);
        }
        var rates = m.All(6);
        if (double.IsNaN(_anchorTime)) return;
        for (var i = 0; i < Math.Min(rates.Length, events.Count) && _beats.Count < MostBeats; i++)
        {
            var since = events[i] - _anchorEvent;
            if (since < -ClockRangeS / 2) since += ClockRangeS;
            if (rates[i] > 0) _beats.Add((_anchorTime + since, rates[i]));
        }
    }

    public static FitStrap Together(IEnumerable<FitStrap> straps)
    {
        var all = new FitStrap();
        foreach (var strap in straps) all._beats.AddRange(strap._beats);
        all._beats.Sort((a, b) => a.Time.CompareTo(b.Time));
        return all;
    }

    /// <summary>
    /// The column with its holes filled: the mean of the beats since the sample before, or the last one when it is not old. Null when the strap has nothing to add.
    /// A value that the watch itself wrote stays.
    /// </summary>
    public double[]? Fill(double[] timeS, double origin, double[]? heartRate)
    {
        if (_beats.Count == 0 || double.IsNaN(origin)) return null;
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
    private List<double> Events(in FitMessage m)
    {
        var events = new List<double>();
        foreach (var ticks in m.All(9))
        {
            if (double.IsNaN(ticks)) continue;
            _ticks = (long)ticks;
            events.Add(ticks / TicksPerSecond);
        }
        if (events.Count > 0) return events;
        var packed = new FieldBits(m.All(10), FitBaseType.Byte);
        while (packed.Take(12) is { } counter)
        {
            _ticks += ((long)counter - _ticks) & CounterMask;
            events.Add(_ticks / TicksPerSecond);
        }
        return events;
    }
}
