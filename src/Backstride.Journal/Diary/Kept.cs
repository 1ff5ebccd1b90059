namespace Backstride.Journal;

/// <summary>An entry as the journal holds it: with the number it is changed or taken out by.</summary>
public sealed record Kept<T>(long Id, T Entry);
