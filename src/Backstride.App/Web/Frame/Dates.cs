using System.Globalization;
using System.Text.RegularExpressions;

namespace Backstride.App.Web.Frame;

/// <summary>Days, times and numbers as a page says them.</summary>
public static partial class Dates
{
    private static CultureInfo Plain => CultureInfo.InvariantCulture;

    /// <summary>"Saturday 21 November".</summary>
    public static string Long(DateOnly day) => day.ToString("dddd d MMMM", Plain);

    /// <summary>"21 Nov", with the year when it is another one.</summary>
    public static string Short(DateOnly day, DateOnly today) => day.ToString(day.Year == today.Year ? "d MMM" : "d MMM yyyy", Plain);

    /// <summary>"today", "yesterday", "Monday" within the last week, else the date.</summary>
    public static string Near(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => "today",
        1 => "yesterday",
        -1 => "tomorrow",
        > 1 and < 7 => day.ToString("dddd", Plain),
        _ => Short(day, today),
    };

    public static string Time(DateTimeOffset local) => local.ToString("HH:mm", Plain);

    /// <summary>The same words with each number tied to its unit, so that no line ends between them.</summary>
    public static string Tied(string words) => NumberAndUnit().Replace(words, "$1\u00a0$2");

    /// <summary>A number without needless digits: 3, 3.5.</summary>
    public static string Number(double value) => value.ToString("0.#", Plain);

    [GeneratedRegex(@"(\d) (km|min|minutes|s|of 10)\b")]
    private static partial Regex NumberAndUnit();
}
