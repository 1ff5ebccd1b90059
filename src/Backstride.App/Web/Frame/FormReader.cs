using System.Globalization;

namespace Backstride.App.Web.Frame;

/// <summary>Reads the fields of a posted form and gathers what is wrong with them, so that a person sees all of it at once.</summary>
public sealed class FormReader(IFormCollection form)
{
    private readonly List<FormFault> _faults = [];

    public IFormCollection Form { get; } = form;

    public IReadOnlyList<FormFault> Faults => _faults;

    public bool Usable => _faults.Count == 0;

    public FormState State => new(_faults, Form);

    /// <summary>A number within bounds, both included; null when it is left empty or is refused.</summary>
    /// <param name="name">The field in the words of the page, to begin the message with.</param>
    public double? Number(string field, string name, double from, double to, bool required = true)
    {
        var text = Text(field);
        if (text.Length == 0)
        {
            if (required) Refuse("FRM001", field, $"{name} is missing");
            return null;
        }

        // A comma is how half of Europe writes a decimal point; it is never a thousands sign in a field this small.
        if (!double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            Refuse("FRM002", field, $"{name} must be a number");
            return null;
        }

        if (value >= from && value <= to) return value;
        Refuse("FRM003", field, string.Create(CultureInfo.InvariantCulture, $"{name} must be {from} to {to}"));
        return null;
    }

    /// <summary>One of a list of values; null when it is left empty or is refused.</summary>
    public string? Choice(string field, string name, IEnumerable<string> choices, bool required = true)
    {
        var text = Text(field);
        if (text.Length == 0)
        {
            if (required) Refuse("FRM001", field, $"{name} is missing");
            return null;
        }

        if (choices.Contains(text, StringComparer.Ordinal)) return text;
        Refuse("FRM004", field, $"{name} is not one of the choices");
        return null;
    }

    public string? Words(string field, string name, int atMost)
    {
        var text = Text(field);
        if (text.Length > atMost)
            Refuse("FRM005", field, string.Create(CultureInfo.InvariantCulture, $"{name} must be at most {atMost} characters"));
        return text.Length == 0 ? null : text;
    }

    public bool Ticked(string field) => Text(field).Length > 0;

    public void Refuse(string code, string field, string message) => _faults.Add(new(code, field, message));

    private string Text(string field) => (Form[field].FirstOrDefault() ?? "").Trim();
}
