using System.Globalization;

namespace Backstride.Journal.Originals;

/// <summary>
/// The files as they came, in one file for each batch of the ledger, packed and written behind one another. Beside the journal and not in it: what
/// goes through a database's log is written twice, and a journal without them is small enough to be copied and cleaned at any time.
/// </summary>
/// <remarks>A pack is written inside a transaction of the journal alone, which lets one writer in at a time.</remarks>
internal sealed class OriginalPacks(string dataFolder)
{
    /// <summary>In the data folder.</summary>
    public const string FolderName = "originals";

    private const string Ending = ".pack", Forgotten = ".forgotten";
    private const int OverwrittenAtOnce = 1 << 20;

    private readonly string _folder = Path.Combine(dataFolder, FolderName);

    /// <summary>Names of the packs in the folder, as a backup takes them.</summary>
    public IReadOnlyList<string> Names() => Directory.Exists(_folder) ? [.. Directory.EnumerateFiles(_folder, "*" + Ending).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];

    public FileStream OpenToWrite(long batch)
    {
        OwnerOnly.MakeFolder(_folder);
        return OwnerOnly.Write(PathOf(batch), FileMode.OpenOrCreate);
    }

    /// <summary>Null when the pack is gone or ends before.</summary>
    public byte[]? Read(long batch, long at, int length)
    {
        try
        {
            using var pack = File.OpenHandle(PathOf(batch), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[length];
            for (var read = 0; read < length;)
            {
                var more = RandomAccess.Read(pack, bytes.AsSpan(read), at + read);
                if (more == 0) return null;
                read += more;
            }
            return bytes;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Names of packs of other batches than these.</summary>
    public IReadOnlyList<string> Unknown(IReadOnlySet<long> batches) => [.. Names().Where(name =>
        !long.TryParse(Path.GetFileNameWithoutExtension(name), NumberStyles.None, CultureInfo.InvariantCulture, out var batch) || !batches.Contains(batch))];

    /// <summary>Puts packs out of the way; to be called inside a transaction, when nobody has a pack of which the journal knows nothing yet.</summary>
    public void SetAside(IReadOnlyList<string> names)
    {
        foreach (var name in names) File.Move(Path.Combine(_folder, name), Path.Combine(_folder, Path.ChangeExtension(name, Forgotten)), overwrite: true);
    }

    /// <summary>Overwrites and deletes what was set aside, which for years of runs takes a while: the journal does the same with its pages.</summary>
    public void ForgetSetAside()
    {
        if (!Directory.Exists(_folder)) return;
        foreach (var path in Directory.EnumerateFiles(_folder, "*" + Forgotten))
        {
            Overwrite(path);
            File.Delete(path);
        }
    }

    private static void Overwrite(string path)
    {
        using var pack = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        var noughts = new byte[OverwrittenAtOnce];
        var length = RandomAccess.GetLength(pack);
        for (var at = 0L; at < length; at += noughts.Length) RandomAccess.Write(pack, noughts.AsSpan(0, (int)Math.Min(noughts.Length, length - at)), at);
        RandomAccess.FlushToDisk(pack);
    }

    private string PathOf(long batch) => Path.Combine(_folder, batch.ToString(CultureInfo.InvariantCulture) + Ending);
}
