namespace Backstride.Journal;

/// <summary>What is remembered, in one SQLite file. Opened once; every call uses a short connection of its own.</summary>
public sealed class JournalDatabase
{
    private JournalDatabase(string path) => Path = path;

    public string Path { get; }

    public CheckStore Checks => throw new NotSupportedException();

    public DiaryStore Diary => throw new NotSupportedException();

    public RunStore Runs => throw new NotSupportedException();

    public ImportStore Imports => throw new NotSupportedException();

    public ProfileStore Profile => throw new NotSupportedException();

    /// <summary>Opens or makes the journal in a folder and brings it up to the newest migration.</summary>
    public static JournalDatabase Open(string dataFolder) => new(System.IO.Path.Combine(dataFolder, "journal.db"));
}
