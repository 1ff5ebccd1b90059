using System.Globalization;
using Backstride.Knowledge;

namespace Backstride.App.Web.Move;

/// <summary>A dose as somebody reads it: "2 sets of 8, 6 s each, each side".</summary>
public static class DoseWords
{
    /// <summary>A hold of a second or two is only the rhythm of the movement.</summary>
    private const double ShortestHold = 3;

    public static string Of(Dose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        var sets = dose.Sets == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{dose.Sets} sets of ");
        var hold = Hold(dose.HoldSeconds);
        var amount = (dose.Repetitions, hold) switch
        {
            (1, not null) when dose.Sets == 1 => hold,
            (1, not null) => hold,
            (1, null) => "once",
            (var times, null) => string.Create(CultureInfo.InvariantCulture, $"{times}{(dose.Sets == 1 ? " times" : "")}"),
            var (times, held) => string.Create(CultureInfo.InvariantCulture, $"{times}{(dose.Sets == 1 ? " times" : "")}, {held} each"),
        };
        return sets + amount + (dose.PerSide ? ", each side" : "");
    }

    private static string? Hold(double seconds) => seconds switch
    {
        < ShortestHold => null,
        < 90 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0.#} min"),
    };
}
