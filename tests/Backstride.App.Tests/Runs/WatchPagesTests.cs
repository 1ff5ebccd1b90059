using System.Net;
using Backstride.App.Tests.Importing;
using Backstride.App.Tests.Web.Support;

namespace Backstride.App.Tests.Runs;

/// <summary>Naming a folder to watch, what its line says, and ending it.</summary>
public sealed class WatchPagesTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backstride-watched-").FullName;
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.Start();

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_folder_that_is_named_is_looked_into_until_it_is_ended()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder, "1.fit"), RunFiles.Fit(1));
        var added = await _site.Send(await _site.Get("/runs"), "/runs/watch", ("folder", _folder + "/"));
        Assert.Equal("/runs?watch=added", added.At);
        Assert.Contains(_folder, added.Words, StringComparison.Ordinal);
        Assert.Equal([_folder], _site.Companion.Journal.Watched.List());

        // The app looks by itself every few seconds, and takes at the second look.
        Assert.Contains("one file added", await Until("one file added since the start"), StringComparison.Ordinal);
        Assert.Single(_site.Companion.Journal.Runs.List());

        var ended = await _site.Send(await _site.Get("/runs"), "/runs/watch/end");
        Assert.Equal("/runs?watch=ended", ended.At);
        Assert.Empty(_site.Companion.Journal.Watched.List());
        Assert.DoesNotContain(_folder, ended.Words, StringComparison.Ordinal);
        Assert.Single(_site.Companion.Journal.Runs.List());
        Assert.True(File.Exists(Path.Combine(_folder, "1.fit")));
    }

    [Theory]
    [InlineData("", "FRM001")]
    [InlineData("runs/of/mine", "FRM004")]
    [InlineData("/no/such/folder/anywhere", "FRM004")]
    public async Task What_is_no_folder_of_this_machine_is_refused(string folder, string code)
    {
        var refused = await _site.Send(await _site.Get("/runs"), "/runs/watch", ("folder", folder));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(code, refused.Words, StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector("#watch details[open]"));
        Assert.Empty(_site.Companion.Journal.Watched.List());
    }

    [Fact]
    public async Task A_folder_that_went_away_is_said_on_the_page()
    {
        var gone = Directory.CreateDirectory(Path.Combine(_folder, "card")).FullName;
        await _site.Send(await _site.Get("/runs"), "/runs/watch", ("folder", gone));
        Directory.Delete(gone);
        Assert.Contains(gone, await Until("cannot be looked into"), StringComparison.Ordinal);
    }

    private async Task<string> Until(string words)
    {
        for (var tries = 0; ; tries++)
        {
            var said = (await _site.Get("/runs")).Words;
            if (said.Contains(words, StringComparison.Ordinal)) return said;
            Assert.True(tries < 240, $"Within a minute the page did not say \"{words}\".");
            await Task.Delay(250);
        }
    }
}
