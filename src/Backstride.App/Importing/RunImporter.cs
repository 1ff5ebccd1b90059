using System.Security.Cryptography;
using System.Text;
using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>
/// Takes files, folders and archives into the journal. One thread walks, every core unpacks and decodes, one writer stores in the order of
/// the walk, some files a transaction. Broken off at any moment, the same hand-over goes on behind what is stored.
/// </summary>
public sealed class RunImporter(JournalDatabase journal, TimeProvider clock)
{
    public ImportOutcome ImportPaths(IEnumerable<string> paths, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default) =>
        Import(ImportSource.FromPaths(paths), progress, cancel);

    /// <summary>One stream, as an upload hands it over.</summary>
    public ImportOutcome ImportStream(Stream stream, string name, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default) =>
        Import([new(name, () => stream)], progress, cancel);

    public ImportOutcome Import(IEnumerable<ImportSource> sources, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default) =>
        Begin(sources).Run(progress, cancel);

    /// <summary>Opens the batch, or goes on with the one that was broken off.</summary>
    public ImportJob Begin(IEnumerable<ImportSource> sources)
    {
        IReadOnlyList<ImportSource> list = [.. sources];
        return new(journal, clock, list, journal.Imports.Begin(clock.GetUtcNow(), KeyOf(list)));
    }

    // The same hand-over by name and stamp. A folder is its path: what came into it since belongs to it.
    private static string? KeyOf(IReadOnlyList<ImportSource> sources)
    {
        if (sources.Any(s => s.Stamp is null && s.Length == 0)) return null;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', sources.Select(s => Path.GetFullPath(s.Name) + "|" + s.Stamp)))));
    }
}
