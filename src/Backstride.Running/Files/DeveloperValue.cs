namespace Backstride.Running.Files;

/// <summary>One field that an app or sensor added to a session or lap, as it described it; what we know of it may be among the device's means too.</summary>
/// <param name="Name">The app's word for it; its numbers where the app gave none.</param>
/// <param name="Units">Free text, often empty.</param>
/// <param name="Values">NaN where an element is none; empty for a text.</param>
/// <param name="Text">Null for numbers.</param>
public sealed record DeveloperValue(string Name, string Units, IReadOnlyList<double> Values, string? Text);
