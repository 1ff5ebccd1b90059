using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>Files handed over through the page, kept in the data folder until their import came to its end, so that one that was broken off can go on.</summary>
public sealed class UploadedFiles(JournalDatabase journal, TimeProvider clock, string dataFolder)
{
    /// <summary>In the data folder.</summary>
    public const string FolderName = "uploads";

    private readonly string _root = Path.Combine(dataFolder, FolderName);

    /// <summary>Copies them in and opens their batch.</summary>
    /// <exception cref="JournalException">JRN004: the disk does not take them.</exception>
    public async Task<ImportJob> Keep(IEnumerable<(string Name, Stream Bytes)> files, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(files);
        var arriving = Path.Combine(_root, Path.GetRandomFileName());
        Directory.CreateDirectory(arriving);
        try
        {
            foreach (var (name, bytes) in files)
            {
                // The same name from two folders is two files.
                var folder = arriving;
                for (var n = 1; File.Exists(Path.Combine(folder, name)); n++) folder = Directory.CreateDirectory(Path.Combine(arriving, n.ToString(System.Globalization.CultureInfo.InvariantCulture))).FullName;
                await using var copy = File.Create(Path.Combine(folder, name));
                await bytes.CopyToAsync(copy, cancel);
            }
            var place = arriving;
            var job = Job(() => place);
            place = FolderOf(job.BatchId);
            // The same files handed over again, after their import was broken off.
            if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
            Directory.Move(arriving, place);
            return job;
        }
        catch (Exception error)
        {
            if (Directory.Exists(arriving)) Directory.Delete(arriving, recursive: true);
            // A browser that goes away in the middle is no fault of the disk.
            if (error is IOException and not BadHttpRequestException) throw new JournalException(JournalFault.CannotWrite(_root, error.Message), error);
            throw;
        }
    }

    /// <summary>The import of a batch that was broken off, to go on with; null when its files are not here any more.</summary>
    public ImportJob? GoOn(string batch) => Has(batch) ? Job(() => FolderOf(batch)) : null;

    public bool Has(string batch) => long.TryParse(batch, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _) && Directory.Exists(FolderOf(batch));

    public void Drop(string batch)
    {
        if (Has(batch)) Directory.Delete(FolderOf(batch), recursive: true);
    }

    private string FolderOf(string batch) => Path.Combine(_root, batch);

    // Known again by name and size: where they lie has changed.
    private ImportJob Job(Func<string> place)
    {
        var at = place();
        var sources = new DirectoryInfo(at).EnumerateFiles("*", SearchOption.AllDirectories).Select(file =>
        {
            var inside = Path.GetRelativePath(at, file.FullName);
            return new ImportSource(file.Name, () => File.OpenRead(Path.Combine(place(), inside))) { Length = file.Length, Stamp = inside + "|" + file.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        }).OrderBy(source => source.Stamp, StringComparer.Ordinal);
        return new RunImporter(journal, clock).Begin(sources);
    }
}
