namespace Backstride.Journal.Tests.Support;

/// <summary>A journal in a folder of its own that is gone afterwards.</summary>
public sealed class TemporaryJournal : IDisposable
{
    public TemporaryJournal() => Database = JournalDatabase.Open(Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("backstride-journal-").FullName;

    public JournalDatabase Database { get; }

    public void Dispose()
    {
        Database.Release();
        Directory.Delete(Folder, recursive: true);
    }
}
