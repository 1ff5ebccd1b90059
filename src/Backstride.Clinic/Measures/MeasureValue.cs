namespace Backstride.Clinic.Measures;

/// <summary>One number of a filled-in measure.</summary>
/// <param name="Name">The activity as the runner named it, the item's id, or <see cref="Total"/>.</param>
public sealed record MeasureValue(string Name, double Value)
{
    /// <summary>The name of the one number of a measure that has only one.</summary>
    public const string Total = "total";
}
