namespace Backstride.Spine.Validation;

/// <summary>One published figure and what the model makes of it.</summary>
/// <param name="Task">Named tasks, or the gait, that the row is about.</param>
/// <param name="Reference">The published figure; null when it is an order or a sign.</param>
/// <param name="Low">Lower end of what is accepted.</param>
/// <param name="High">Upper end of what is accepted.</param>
public sealed record ValidationRow(
    string Id, string Task, string Quantity, double? Reference, double Low, double High, string Unit, string Source, double Value)
{
    /// <summary>What least effort alone makes of the row; null where no activity was put in, so that <see cref="Value"/> is that.</summary>
    public double? LeastEffort { get; init; }

    public bool Pass => Value >= Low && Value <= High;

    public bool PassByLeastEffort => (LeastEffort ?? Value) >= Low && (LeastEffort ?? Value) <= High;

    /// <summary>The row as the command and the model card show it: id, task, quantity with unit, published, accepted, model, least effort alone where that is another thing, "outside" or nothing.</summary>
    public IReadOnlyList<string> Cells =>
        [Id, Task, $"{Quantity}, {Unit}", Reference is { } published ? Text(published) : "", Band, Text(Value), LeastEffort is { } alone ? Text(alone) : "", Pass ? "" : "outside"];

    private static string Text(double value) => value.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"0.35 to 0.65".</summary>
    public string Band => FormattableString.Invariant($"{Low:0.##} to {High:0.##}");
}
