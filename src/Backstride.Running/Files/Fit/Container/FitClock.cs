namespace Backstride.Running.Files.Fit;

/// <summary>The last known moment, which compressed headers count on from: five bits of seconds that roll over every 32 s.</summary>
internal struct FitClock
{
    private long _last;

    public static FitClock Unset => new() { _last = -1 };

    public static bool IsTime(double value) => value is >= 0 and <= uint.MaxValue;

    /// <summary>A full timestamp; an invalid one changes nothing.</summary>
    public void Set(double time)
    {
        if (IsTime(time)) _last = (long)time;
    }

    /// <summary>The moment that a compressed header means; NaN when none was known before.</summary>
    public double Rebuild(int header)
    {
        if (_last < 0) return double.NaN;
        var offset = header & 0x1F;
        var time = (_last & ~31L) + offset;
        if (offset < (_last & 31)) time += 32;
        _last = time;
        // Past what FIT's clock can count, in the year 2126: nothing a file can mean.
        return time < uint.MaxValue ? time : double.NaN;
    }
}
