namespace Backstride.Journal;

/// <summary>An open journal, or why not; exactly one of the two.</summary>
public sealed record JournalOpening(JournalDatabase? Journal, JournalFault? Fault);
