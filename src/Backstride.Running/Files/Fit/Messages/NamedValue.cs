namespace Backstride.Running.Files.Fit;

/// <summary>A field of one message under its name. Numbers are raw; scale and offset turn them into the unit. An invalid number is NaN.</summary>
internal sealed record NamedValue(string Name, double[] Raw, double Scale, double Offset)
{
    public int Number { get; init; }

    public string Unit { get; init; } = "";

    /// <summary>The enumeration its numbers are of; null for plain numbers.</summary>
    public string? Words { get; init; }

    /// <summary>Its text, when it is one of text; there are no numbers then.</summary>
    public string? Text { get; init; }

    /// <summary>The description of a developer field; null for a field of the format.</summary>
    public DeveloperField? Describes { get; init; }

    public bool IsDeveloper => Describes is not null;

    public bool HasValue => Text is not null || Array.Exists(Raw, v => !double.IsNaN(v));

    public static NamedValue Of(FitProfileField field, double[] raw) =>
        new(field.Name, raw, field.Scale, field.Offset) { Number = field.Number, Unit = field.Unit, Words = field.Words };
}
