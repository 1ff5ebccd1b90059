using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>What a watched folder is about.</summary>
public sealed record WatchState(string Folder)
{
    public DateTimeOffset? LookedAt { get; init; }

    /// <summary>Files seen for the first time or still growing.</summary>
    public int Waiting { get; init; }

    /// <summary>Files added since the program started.</summary>
    public int Taken { get; init; }

    public string? LatestBatch { get; init; }

    /// <summary>Why the folder cannot be looked into.</summary>
    public string? Fault { get; init; }

    /// <summary>Why what was found there could not be stored.</summary>
    public JournalFault? NotStored { get; init; }
}
