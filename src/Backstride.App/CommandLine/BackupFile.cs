using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Backstride.App.CommandLine.Json;
using Backstride.Journal;

namespace Backstride.App.CommandLine;

/// <summary>A backup: a zip with a consistent copy of the journal and a manifest with its check sum.</summary>
internal static class BackupFile
{
    private const string ManifestName = "backstride.json";

    private sealed record Manifest(string Format, DateTimeOffset WrittenAt, string Sha256);

    public static void Write(JournalDatabase journal, string path, DateTimeOffset now)
    {
        var copy = Path.GetTempFileName();
        try
        {
            journal.CopyTo(copy);
            using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
            zip.CreateEntryFromFile(copy, JournalDatabase.FileName);
            using var manifest = zip.CreateEntry(ManifestName).Open();
            JsonSerializer.Serialize(manifest, new Manifest("backstride-backup-1", now, Sum(copy)), JsonText.Options);
        }
        finally
        {
            File.Delete(copy);
        }
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>Null when it was restored. The copy is checked before it takes the place of the empty journal.</summary>
    public static FaultJson? Restore(string path, string dataFolder)
    {
        var fresh = Path.Combine(dataFolder, JournalDatabase.FileName + ".restoring");
        try
        {
            using (var zip = ZipFile.OpenRead(path))
            {
                if (zip.GetEntry(ManifestName) is not { } about || zip.GetEntry(JournalDatabase.FileName) is not { } journal)
                    return CliFaults.CannotRead(path, "This is no backup of Backstride.");
                using var manifest = about.Open();
                var expected = JsonSerializer.Deserialize<Manifest>(manifest, JsonText.Options);
                journal.ExtractToFile(fresh, overwrite: true);
                if (Sum(fresh) != expected?.Sha256) return CliFaults.CannotRead(path, "The backup is not whole: its check sum is wrong. Nothing was restored.");
            }
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(fresh, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            foreach (var log in new[] { "-wal", "-shm" }) File.Delete(Path.Combine(dataFolder, JournalDatabase.FileName + log));
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
        }
    }

    private static string Sum(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
