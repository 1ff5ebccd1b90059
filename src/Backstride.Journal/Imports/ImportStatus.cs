namespace Backstride.Journal;

/// <summary>What became of a file, as the ledger and the command line spell it.</summary>
public static class ImportStatus
{
    public const string Imported = "imported";

    /// <summary>Already remembered: by content, by device identity, or by start, sport and duration.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>Sound, but no activity: settings, monitoring, a picture in an export.</summary>
    public const string Skipped = "skipped";

    /// <summary>Unreadable; nothing of it was kept but this row.</summary>
    public const string Failed = "failed";
}
