using System.Globalization;
using Backstride.App.CommandLine.Json;

namespace Backstride.App.CommandLine;

/// <summary>Moments as people type them: "2026-03-01", "2026-03-01T18:30", with or without a zone; without one the machine's counts.</summary>
internal static class Moments
{
    private static readonly string[] Local = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];
    private static readonly string[] Zoned = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFK"];

    /// <summary>True with null for nothing typed.</summary>
    public static bool TryRead(string? text, TimeProvider clock, out DateTimeOffset? moment)
    {
        moment = null;
        if (text is null) return true;
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            moment = new DateTimeOffset(local, clock.LocalTimeZone.GetUtcOffset(local));
        else if (DateTimeOffset.TryParseExact(text, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.None, out var zoned))
            moment = zoned;
        return moment is not null;
    }

    public static FaultJson Fault(string option, string? text) => CliFaults.OutOfRange(option, $"\"{text}\" is no date such as 2026-03-01 or time such as 2026-03-01T18:30.");
}
