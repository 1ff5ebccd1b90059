namespace Backstride.Running.Files.Archives;

/// <summary>What an archive may ask of this machine. A year of daily runs is some 100 MB; the largest real activity file known here is 4 MB.</summary>
internal static class ArchiveLimits
{
    /// <summary>One member, opened.</summary>
    public const long MemberBytes = 256L << 20;

    /// <summary>A zip inside a zip that is packed once more, held in memory.</summary>
    public const long InnerInMemory = 16L << 20;

    /// <summary>The same, where the caller lends a place for it; without one this much is held in memory.</summary>
    public const long InnerArchiveBytes = 1L << 30;

    public const long InnerOnDisk = 8L << 30;

    /// <summary>All members together.</summary>
    public const long TotalBytes = 32L << 30;

    /// <summary>Apple's export of ten years is 4 GB of text.</summary>
    public const long HealthBytes = 16L << 30;

    /// <summary>A table or list that goes with an export.</summary>
    public const long NoteBytes = 128L << 20;

    /// <summary>Opened bytes over packed bytes. Text packs by 5 to 30; a bomb by 1000.</summary>
    public const int Ratio = 200;

    /// <summary>Below this size the ratio says nothing.</summary>
    public const long RatioFrom = 8L << 20;

    public const int Members = 500_000;

    /// <summary>Zip in zip in zip is the deepest that any service makes.</summary>
    public const int Depth = 3;
}
