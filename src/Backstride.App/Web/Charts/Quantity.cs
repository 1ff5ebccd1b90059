using System.Globalization;

namespace Backstride.App.Web.Charts;

/// <summary>Something a chart shows: its name, unit, colour and the way its numbers are written, the same on every page.</summary>
/// <param name="Css">Colour class of charts.css, such as "q-cadence".</param>
/// <param name="Step">How its ticks are spaced.</param>
/// <param name="Inverted">Less is better placed on top (pace).</param>
public sealed record Quantity(string Name, string Unit, string Css, NumberFormat Format, Func<double, double> Step, bool Inverted = false)
{
    /// <summary>The value in words without its unit; "not recorded" where there is none.</summary>
    public string Text(double value) => double.IsFinite(value) ? Number(value) : "not recorded";

    private string Number(double value) => Format switch
    {
        NumberFormat.Whole => Fixed(value, "0"),
        NumberFormat.OneDecimal => Fixed(value, "0.0"),
        NumberFormat.TwoDecimals => Fixed(value, "0.00"),
        _ => StopWatch(value),
    };

    private static string Fixed(double value, string format)
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return text is "-0" or "-0.0" or "-0.00" ? text[1..] : text;
    }

    private static string StopWatch(double seconds)
    {
        var whole = (long)Math.Round(Math.Abs(seconds));
        var (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60);
        var text = hours > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{hours}:{minutes:00}:{rest:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes}:{rest:00}");
        return seconds < 0 && whole > 0 ? "-" + text : text;
    }
}
