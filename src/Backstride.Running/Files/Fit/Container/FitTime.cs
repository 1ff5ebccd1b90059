namespace Backstride.Running.Files.Fit;

/// <summary>FIT counts seconds from the end of 1989. Below 0x10000000 it is seconds since the device was switched on, and no date.</summary>
internal static class FitTime
{
    private const double FirstDate = 0x10000000;

    public static DateTimeOffset Epoch { get; } = new(1989, 12, 31, 0, 0, 0, TimeSpan.Zero);

    public static bool IsDate(double seconds) => seconds >= FirstDate;

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
