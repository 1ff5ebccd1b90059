using System.Globalization;
using Backstride.Plan.Breaks;

namespace Backstride.App.CommandLine;

/// <summary>Hours of sleep as they are typed: "22:00-07:00", "never".</summary>
internal static class SleepText
{
    private const string Never = "never";
    private const string Format = "HH:mm";

    /// <summary>Understood with no hours is "never".</summary>
    public static (bool Understood, QuietHours? Hours) Read(string text)
    {
        if (text == Never) return (true, null);
        if (text.Split('-') is not [var from, var to] || Clock(from) is not { } start || Clock(to) is not { } end || start == end) return default;
        return (true, new(start, end));
    }

    public static string Of(QuietHours? hours) => hours is null ? Never
        : hours.From.ToString(Format, CultureInfo.InvariantCulture) + "-" + hours.To.ToString(Format, CultureInfo.InvariantCulture);

    private static TimeOnly? Clock(string text) =>
        TimeOnly.TryParseExact(text.Trim(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? clock : null;
}
