using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>
/// Looks into a folder again and again and takes in what is new. A file is taken once its size and time stood still between two looks;
/// the ledger knows what was taken, so nothing is moved, and a start from anew takes nothing twice.
/// </summary>
public sealed class FolderWatch(JournalDatabase journal, TimeProvider clock, string folder)
{
    private readonly Dictionary<string, string> _archives = new(StringComparer.Ordinal);
    private Dictionary<string, string> _lastSeen = new(StringComparer.Ordinal);

    public string Folder { get; } = Path.GetFullPath(folder);

    public WatchState State { get; private set; } = new(Path.GetFullPath(folder));

    /// <summary>One look. Gives what was taken in; null when there was nothing to take.</summary>
    public ImportOutcome? Look(CancellationToken cancel = default)
    {
        List<FileInfo> files;
        try
        {
            files = [.. new DirectoryInfo(Folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            State = State with { LookedAt = clock.GetUtcNow(), Fault = error.Message };
            return null;
        }
        var known = journal.Imports.Stamps(Folder);
        // An archive has rows for its members and none for itself.
        var opened = known.Keys.Where(path => path.Contains('!', StringComparison.Ordinal)).Select(path => path[..path.IndexOf('!', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
        var now = new Dictionary<string, string>(StringComparer.Ordinal);
        var ready = new HashSet<string>(StringComparer.Ordinal);
        var growing = 0;
        foreach (var file in files)
        {
            var stamp = ImportSource.StampOf(file);
            now[file.FullName] = stamp;
            if (known.TryGetValue(file.FullName, out var done) && done == stamp || IsArchiveDone(file.FullName, stamp, opened)) continue;
            if (file.Length > 0 && _lastSeen.GetValueOrDefault(file.FullName) == stamp) ready.Add(file.FullName);
            else growing++;
        }
        _lastSeen = now;
        State = State with { LookedAt = clock.GetUtcNow(), Waiting = growing, Fault = null, NotStored = null };
        if (ready.Count == 0) return null;

        ImportOutcome outcome;
        try
        {
            outcome = new RunImporter(journal, clock).Import([ImportSource.FromFolder(Folder, file => ready.Contains(file.FullName))], cancel: cancel);
        }
        catch (JournalException error)
        {
            // A full disk does not end the watch: at the next look there may be room.
            State = State with { NotStored = error.Fault };
            return null;
        }
        foreach (var path in ready) _archives[path] = now[path];
        State = State with { Taken = State.Taken + outcome.Imported, LatestBatch = outcome.BatchId };
        return outcome;
    }

    private bool IsArchiveDone(string path, string stamp, HashSet<string> opened) => _archives.TryGetValue(path, out var done) ? done == stamp : opened.Contains(path);

    /// <summary>Looks until asked to stop.</summary>
    public async Task Run(TimeSpan every, Action<ImportOutcome>? taken, CancellationToken cancel, Action<JournalFault>? notStored = null)
    {
        using var timer = new PeriodicTimer(every, clock);
        do
        {
            var before = State.NotStored;
            if (Look(cancel) is { } outcome) taken?.Invoke(outcome);
            else if (State.NotStored is { } fault && fault != before) notStored?.Invoke(fault);
        }
        while (await Next(timer, cancel));
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken cancel)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
