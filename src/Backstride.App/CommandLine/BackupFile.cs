using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Backstride.App.CommandLine.Json;
using Backstride.Journal;

namespace Backstride.App.CommandLine;

/// <summary>A backup: a zip with a consistent copy of the journal, the files as they came, and a manifest with the check sums of all.</summary>
internal static class BackupFile
{
    private const string ManifestName = "backstride.json", Format = "backstride-backup-2";

    /// <summary>Of journals that still held the files themselves.</summary>
    private const string OldFormat = "backstride-backup-1";

    private sealed record Manifest(string Format, DateTimeOffset WrittenAt, string Sha256, IReadOnlyDictionary<string, string>? Originals = null);

    /// <summary>An existing file is never written over: then an <see cref="IOException"/>.</summary>
    public static void Write(JournalDatabase journal, string path, DateTimeOffset now)
    {
        var copy = Path.GetTempFileName();
        try
        {
            using var file = OwnerOnly.Write(path, FileMode.CreateNew);
            try
            {
                Write(journal, copy, file, now);
            }
            catch
            {
                // Half a backup is none.
                File.Delete(path);
                throw;
            }
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <summary>Null when it was restored. All of it is checked before any takes its place beside the empty journal.</summary>
    public static FaultJson? Restore(string path, string dataFolder)
    {
        var fresh = Path.Combine(dataFolder, JournalDatabase.FileName + ".restoring");
        var freshOriginals = Path.Combine(dataFolder, JournalDatabase.OriginalsFolder + ".restoring");
        try
        {
            using (var zip = ZipFile.OpenRead(path))
            {
                if (zip.GetEntry(ManifestName) is not { } about || zip.GetEntry(JournalDatabase.FileName) is not { } journal)
                    return CliFaults.CannotRead(path, "This is no backup of Backstride.");
                using var text = about.Open();
                var manifest = JsonSerializer.Deserialize<Manifest>(text, JsonText.Options);
                if (manifest?.Format is not (Format or OldFormat)) return CliFaults.CannotRead(path, "This backup was written by a newer Backstride. Nothing was restored.");
                var isWhole = Take(journal, fresh) == manifest.Sha256;
                if (Directory.Exists(freshOriginals)) Directory.Delete(freshOriginals, recursive: true);
                OwnerOnly.MakeFolder(freshOriginals);
                foreach (var (name, sum) in manifest.Originals ?? new Dictionary<string, string>())
                    isWhole &= Path.GetFileName(name) == name && zip.GetEntry(EntryOf(name)) is { } pack && Take(pack, Path.Combine(freshOriginals, name)) == sum;
                if (!isWhole) return CliFaults.CannotRead(path, "The backup is not whole: its check sum is wrong. Nothing was restored.");
            }
            foreach (var log in new[] { "-wal", "-shm" }) File.Delete(Path.Combine(dataFolder, JournalDatabase.FileName + log));
            var originals = Path.Combine(dataFolder, JournalDatabase.OriginalsFolder);
            if (Directory.Exists(originals)) Directory.Delete(originals, recursive: true);
            Directory.Move(freshOriginals, originals);
            File.Move(fresh, Path.Combine(dataFolder, JournalDatabase.FileName), overwrite: true);
            return null;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException or JsonException)
        {
            return CliFaults.CannotRead(path, error.Message);
        }
        finally
        {
            File.Delete(fresh);
            if (Directory.Exists(freshOriginals)) Directory.Delete(freshOriginals, recursive: true);
        }
    }

    private static void Write(JournalDatabase journal, string copy, Stream file, DateTimeOffset now)
    {
        // First the journal, then what it names: files of a later import are more than it asks for, and do no harm.
        journal.CopyTo(copy);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        var sum = Put(zip, JournalDatabase.FileName, copy, CompressionLevel.Optimal);
        var originals = new Dictionary<string, string>(StringComparer.Ordinal);
        var folder = Path.Combine(Path.GetDirectoryName(journal.Path)!, JournalDatabase.OriginalsFolder);
        // They are packed already.
        foreach (var name in journal.OriginalPackNames()) originals[name] = Put(zip, EntryOf(name), Path.Combine(folder, name), CompressionLevel.NoCompression);
        using var manifest = zip.CreateEntry(ManifestName).Open();
        JsonSerializer.Serialize(manifest, new Manifest(Format, now, sum, originals), JsonText.Options);
    }

    private static string EntryOf(string pack) => JournalDatabase.OriginalsFolder + "/" + pack;

    private static string Put(ZipArchive zip, string name, string path, CompressionLevel level)
    {
        using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var into = zip.CreateEntry(name, level).Open();
        return Copy(from, into);
    }

    private static string Take(ZipArchiveEntry entry, string path)
    {
        using var from = entry.Open();
        using var into = OwnerOnly.Write(path, FileMode.Create);
        return Copy(from, into);
    }

    // The sum is of the very bytes that were copied: a pack may grow under the eyes of a backup.
    private static string Copy(Stream from, Stream into)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var room = ArrayPool<byte>.Shared.Rent(1 << 17);
        for (int read; (read = from.Read(room)) > 0;)
        {
            sum.AppendData(room, 0, read);
            into.Write(room, 0, read);
        }
        ArrayPool<byte>.Shared.Return(room);
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }
}
