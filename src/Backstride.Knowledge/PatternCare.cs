namespace Backstride.Knowledge;

/// <summary>What one kind of pain asks for beyond the stage.</summary>
/// <param name="Drops">Ids of lines of a stage that do not fit this kind of pain.</param>
public sealed record PatternCare(string Pattern, IReadOnlyList<CareItem> Do, IReadOnlyList<CareItem> NotNow, IReadOnlyList<string> Drops);
