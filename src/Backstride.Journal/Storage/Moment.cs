namespace Backstride.Journal.Storage;

/// <summary>Times as the tables hold them: milliseconds since 1970 UTC, and minutes east of UTC where the runner's day matters.</summary>
internal static class Moment
{
    public static long Ms(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    public static int OffsetMinutes(DateTimeOffset at) => (int)at.Offset.TotalMinutes;

    public static DateTimeOffset Utc(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);

    public static DateTimeOffset At(long ms, long offsetMinutes) => Utc(ms).ToOffset(TimeSpan.FromMinutes(offsetMinutes));
}
