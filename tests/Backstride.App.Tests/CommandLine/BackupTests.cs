using System.IO.Compression;
using Backstride.App.Tests.Importing;
using Backstride.Journal;

namespace Backstride.App.Tests.CommandLine;

public sealed class BackupTests : IDisposable
{
    private readonly Terminal _terminal = new();

    private string Zip => Path.Combine(_terminal.Folder, "all.zip");

    private string Restored => Path.Combine(_terminal.Folder, "restored");

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Runs_come_back_with_their_files()
    {
        var file = await BackedUp();

        Assert.Equal(0, (await Restore()).Status);

        var journal = JournalDatabase.Open(Restored);
        var run = Assert.Single(journal.Runs.List());
        Assert.Equal(file, journal.Imports.Original(run.Id));
        Assert.True(journal.Runs.Streams(run.Id)!.Count > 10);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Zip));
    }

    [Theory]
    [InlineData("originals/1.pack", "check sum")]
    [InlineData("journal.db", "check sum")]
    [InlineData("backstride.json", "newer")]
    public async Task A_backup_that_is_not_whole_restores_nothing(string changed, string why)
    {
        await BackedUp();
        using (var zip = ZipFile.Open(Zip, ZipArchiveMode.Update))
        {
            using var text = zip.GetEntry(changed)!.Open();
            var bytes = new byte[text.Length];
            text.ReadExactly(bytes);
            // In the manifest the number of the format; elsewhere any byte.
            bytes[changed == "backstride.json" ? bytes.AsSpan().IndexOf("backup-2"u8) + 7 : bytes.Length / 2] ^= 8;
            text.Position = 0;
            text.Write(bytes);
        }

        var answer = await Restore();

        Assert.Equal((2, "CLI002"), (answer.Status, Assert.Single(answer.FaultCodes)));
        Assert.Contains(why, answer.Out, StringComparison.Ordinal);
        Assert.True(JournalDatabase.Open(Restored).IsEmpty);
        Assert.Empty(Directory.GetFileSystemEntries(Restored, "*.restoring"));
    }

    [Fact]
    public async Task A_backup_of_before_the_files_lay_by_themselves_is_restored()
    {
        await BackedUp();
        using (var zip = ZipFile.Open(Zip, ZipArchiveMode.Update))
        {
            zip.GetEntry("originals/1.pack")!.Delete();
            var manifest = zip.GetEntry("backstride.json")!;
            string text;
            using (var reader = new StreamReader(manifest.Open())) text = await reader.ReadToEndAsync();
            manifest.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("backstride.json").Open());
            var node = System.Text.Json.Nodes.JsonNode.Parse(text)!.AsObject();
            node["format"] = "backstride-backup-1";
            node.Remove("originals");
            await writer.WriteAsync(node.ToJsonString());
        }

        Assert.Equal(0, (await Restore()).Status);
        Assert.Single(JournalDatabase.Open(Restored).Runs.List());
    }

    private async Task<byte[]> BackedUp()
    {
        var file = RunFiles.Fit(1);
        var path = Path.Combine(_terminal.Folder, "run.fit");
        await File.WriteAllBytesAsync(path, file);
        Assert.Equal(0, (await _terminal.Run("import", path)).Status);
        Assert.Equal(0, (await _terminal.Run("backup", Zip)).Status);
        return file;
    }

    private async Task<Terminal.Answer> Restore()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await App.CommandLine.Cli.RunAsync(["restore", Zip, "--data", Restored, "--json"], output, error, new(new StringReader(""), _ => null, _terminal.Clock, Terminal: false, ErrorTerminal: false));
        return new(status, output.ToString(), error.ToString());
    }
}
