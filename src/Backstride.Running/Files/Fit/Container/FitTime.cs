using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Backstride.Running.Files.Fit;

/// <summary>FIT counts seconds from the end of 1989. Below 0x10000000 it is seconds since the device was switched on, and no date.</summary>
internal static class FitTime
{
    private const double FirstDate = 0x10000000;

    public static DateTimeOffset Epoch { get; } = new(1989, 12, 31, 0, 0, 0, TimeSpan.Zero);

    public static bool IsDate(double seconds) => seconds is >= FirstDate and < uint.MaxValue;

    /// <summary>Seconds since a moment, in place; NaN for what is no date, unless all are counted from when the device was switched on.</summary>
    public static void Since(double origin, Span<double> seconds, bool systemTime)
    {
        var eights = MemoryMarshal.Cast<double, Vector512<double>>(seconds);
        var (first, end, none) = (Vector512.Create(FirstDate), Vector512.Create((double)uint.MaxValue), Vector512.Create(double.NaN));
        foreach (ref var eight in eights)
        {
            var isDate = Vector512.GreaterThanOrEqual(eight, first) & Vector512.LessThan(eight, end);
            eight = systemTime ? eight - Vector512.Create(origin) : Vector512.ConditionalSelect(isDate, eight - Vector512.Create(origin), none);
        }
        foreach (ref var one in seconds[(8 * eights.Length)..]) one = systemTime || IsDate(one) ? one - origin : double.NaN;
    }

    public static DateTimeOffset ToUtc(double seconds) => Epoch.AddSeconds(seconds);

    public static double FromUtc(DateTimeOffset utc) => (utc - Epoch).TotalSeconds;

    /// <summary>Wall clock minus UTC, to the quarter of an hour; null when it is no offset that exists.</summary>
    public static TimeSpan? Offset(double utc, double local)
    {
        if (!IsDate(utc) || !IsDate(local)) return null;
        var quarters = Math.Round((local - utc) / 900);
        return Math.Abs(quarters) <= 14 * 4 ? TimeSpan.FromMinutes(quarters * 15) : null;
    }
}
