using System.Globalization;

namespace Backstride.Running.Files.Xml;

/// <summary>A number as XML writes it, or with the comma of a program that forgot to leave its own country.</summary>
internal static class XmlNumber
{
    /// <summary>Null for what is no number, or not a finite one.</summary>
    public static double? Parse(string? text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && !(text is not null && text.Count(c => c == ',') == 1 && !text.Contains('.', StringComparison.Ordinal)
                && double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out value))) return null;
        return double.IsFinite(value) ? value : null;
    }
}
