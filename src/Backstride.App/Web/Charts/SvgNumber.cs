using System.Globalization;

namespace Backstride.App.Web.Charts;

/// <summary>Numbers as SVG wants them: a point for the decimals whatever the machine speaks, never "NaN", never "-0".</summary>
public static class SvgNumber
{
    /// <summary>To a tenth of a pixel: finer cannot be seen and costs bytes.</summary>
    public static string Pixels(double value) => Round(value, "0.#");

    /// <summary>A fraction of 0 to 1 as a percentage, to a twentieth of a pixel on a wide screen.</summary>
    public static string Percent(double fraction) => Round(fraction * 100, "0.###") + "%";

    private static string Round(double value, string format)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), "A drawing has no place for a missing number.");
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
