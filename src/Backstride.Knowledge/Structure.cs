namespace Backstride.Knowledge;

/// <summary>A part of the low back, for the picture and the glossary.</summary>
public sealed record Structure(string Id, string Name, string Plain, string OftenSaid, IReadOnlyList<string> Sources);
