using System.Globalization;

namespace Backstride.Running.Files.Exports;

/// <summary>A number as people of some language write it: "3.32", "3,32", "1 234,5", "1.234,5".</summary>
internal static class LocalNumber
{
    public static double? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var bare = text.Trim().Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        var (dot, comma) = (bare.LastIndexOf('.'), bare.LastIndexOf(','));
        // The mark that stands last parts off the decimals; a comma with three digits after it and a dot before none is still decimals here: nobody's run is a thousand kilometres.
        if (comma > dot) bare = bare.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        else if (comma >= 0) bare = bare.Replace(",", "", StringComparison.Ordinal);
        return double.TryParse(bare, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
    }
}
