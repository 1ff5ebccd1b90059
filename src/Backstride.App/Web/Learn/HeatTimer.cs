using System.Globalization;

namespace Backstride.App.Web.Learn;

/// <summary>When warmth or cold comes off again. It lives in the address, so that a reload goes on counting and nothing is stored.</summary>
/// <param name="Until">The moment to take it off.</param>
public sealed record HeatTimer(DateTimeOffset Until)
{
    /// <summary>What is offered, minutes. Longer is not kinder to the skin; no trial tested the number.</summary>
    public static IReadOnlyList<int> Minutes { get; } = [15, 20];

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    public string Address => "/learn/heat?until=" + Until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Null when that many minutes are not offered.</summary>
    public static HeatTimer? Start(int minutes, DateTimeOffset now) => Minutes.Contains(minutes) ? new(now.AddMinutes(minutes)) : null;

    /// <summary>Reads the moment from an address; null when it lies further ahead than a timer may, or more than an hour ago.</summary>
    public static HeatTimer? Read(string? until, DateTimeOffset now)
    {
        if (!long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return null;
        var ahead = seconds - now.ToUnixTimeSeconds();
        return ahead > Longest.TotalSeconds || ahead < -3600
            ? null
            : new(DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(now.Offset));
    }
}
