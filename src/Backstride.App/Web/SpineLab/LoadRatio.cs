using System.Globalization;

namespace Backstride.App.Web.SpineLab;

/// <summary>A load as a multiple of standing, with the band it may lie in.</summary>
public sealed record LoadRatio(double Value, double Low, double High)
{
    /// <summary>"2.3": a second decimal would claim too much.</summary>
    public string Text => Number(Value);

    /// <summary>"1.8 to 2.9".</summary>
    public string Band => $"{Number(Math.Max(0, Low))} to {Number(High)}";

    /// <summary>Light to dark, 1 to 5, for the tint of a disc.</summary>
    public int Shade => Value switch { < 0.7 => 1, < 1.4 => 2, < 2.2 => 3, < 3.5 => 4, _ => 5 };

    private static string Number(double value)
    {
        var text = value.ToString("0.0", CultureInfo.InvariantCulture);
        return text == "-0.0" ? "0.0" : text;
    }
}
