namespace Backstride.App.Web.Frame;

/// <summary>What a page knows of the form that was just refused: why, and what had been entered. Empty on an ordinary visit.</summary>
public sealed record FormState(IReadOnlyList<FormFault> Faults, IFormCollection? Entered)
{
    public static FormState Empty { get; } = new([], null);

    /// <summary>What was entered in a field, or <paramref name="otherwise"/> when the page was not posted.</summary>
    public string? Value(string field, string? otherwise = null) =>
        Entered is null ? otherwise : Entered[field].FirstOrDefault();

    public bool Picked(string field, string value, bool otherwise = false) =>
        Entered is null ? otherwise : Entered[field].Contains(value);

    public bool Refused(string field) => Faults.Any(fault => fault.Field == field);
}
