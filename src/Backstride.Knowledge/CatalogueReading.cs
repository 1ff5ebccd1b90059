namespace Backstride.Knowledge;

/// <summary>What reading knowledge/ gave: a catalogue when nothing was wrong, else every fault found.</summary>
public sealed record CatalogueReading(Catalogue? Catalogue, IReadOnlyList<KnowledgeFault> Faults);
