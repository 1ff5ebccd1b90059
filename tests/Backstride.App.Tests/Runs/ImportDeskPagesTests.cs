using System.Net;
using Backstride.App.Importing;
using Backstride.App.Tests.Importing;
using Backstride.App.Tests.Web.Support;
using Backstride.Journal;

namespace Backstride.App.Tests.Runs;

/// <summary>The pages of an import that is under way, stopped, or broken off.</summary>
public sealed class ImportDeskPagesTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backstride-desk-pages-").FullName;
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.Start();

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Under_way_it_draws_itself_anew_and_stop_ends_it()
    {
        using var held = new HeldSource(_folder, 2);
        var (batch, ended) = _site.Part<ImportDesk>().Take(new RunImporter(_site.Companion.Journal, TimeProvider.System).Begin(held.Sources));
        held.WaitUntilReached();
        var at = $"/runs/imports/{batch}";

        var page = await _site.Get(at);
        Assert.Equal("Your files are being read", page.Title);
        Assert.Equal("2", Assert.Single(page.Headers.GetValues("Refresh")));

        var stopping = _site.Send(page, at + "/stop");
        // Let go only once the desk was asked, however slow the machine.
        var desk = _site.Part<ImportDesk>();
        Assert.True(SpinWait.SpinUntil(() => desk.IsStopping(batch), TimeSpan.FromMinutes(1)));
        var waits = await _site.Get(at);
        Assert.Contains("It stops as soon as the files in hand are stored", waits.Words, StringComparison.Ordinal);
        Assert.Null(waits.Document.QuerySelector($"form[action='{at}/stop'] button"));
        held.Release();
        await ended;
        var stopped = await stopping;
        Assert.Equal(at, stopped.At);
        stopped = await _site.Get(at);
        Assert.Contains("broken off", stopped.Words, StringComparison.Ordinal);
        Assert.Contains("Hand over the same files again", stopped.Words, StringComparison.Ordinal);
        Assert.False(stopped.Headers.Contains("Refresh"));
        Assert.Equal(2, _site.Companion.Journal.Runs.List().Count);
    }

    [Fact]
    public async Task Uploaded_files_of_an_import_that_broke_off_are_gone_on_with_from_its_page()
    {
        var uploads = _site.Part<UploadedFiles>();
        // As if the program had been killed between the upload and the import.
        var job = await uploads.Keep([("1.fit", new MemoryStream(RunFiles.Fit(1))), ("2.fit", new MemoryStream(RunFiles.Fit(2)))], CancellationToken.None);
        var at = $"/runs/imports/{job.BatchId}";
        var page = await _site.Get(at);
        Assert.Contains("broken off", page.Words, StringComparison.Ordinal);

        await _site.Send(page, at + "/go-on");
        Assert.True(SpinWait.SpinUntil(() => _site.Part<ImportDesk>().Progress(job.BatchId) is null, TimeSpan.FromMinutes(1)));

        var done = await _site.Get(at);
        Assert.Contains("2 files added", done.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("broken off", done.Words, StringComparison.Ordinal);
        Assert.True(Assert.Single(_site.Companion.Journal.Imports.Batches()).IsFinished);
        Assert.False(uploads.Has(job.BatchId));
    }

    [Fact]
    public async Task A_disk_that_takes_no_more_is_said_and_there_it_goes_on()
    {
        var uploads = _site.Part<UploadedFiles>();
        var desk = _site.Part<ImportDesk>();
        var job = await uploads.Keep([("1.fit", new MemoryStream(RunFiles.Fit(1)))], CancellationToken.None);
        // A file in the place of the folder is as good as no room.
        var originals = Path.Combine(Path.GetDirectoryName(_site.Companion.Journal.Path)!, JournalDatabase.OriginalsFolder);
        await File.WriteAllTextAsync(originals, "");
        var at = $"/runs/imports/{job.BatchId}";
        await _site.Send(await _site.Get(at), at + "/go-on");
        Assert.True(SpinWait.SpinUntil(() => desk.Progress(job.BatchId) is null, TimeSpan.FromMinutes(1)));

        var refused = await _site.Get(at);
        Assert.Contains("JRN004", refused.Words, StringComparison.Ordinal);
        Assert.Contains("What was stored before is safe", refused.Words, StringComparison.Ordinal);
        Assert.Contains("None of it is stored yet", refused.Words, StringComparison.Ordinal);

        File.Delete(originals);
        await _site.Send(refused, at + "/go-on");
        Assert.True(SpinWait.SpinUntil(() => desk.Progress(job.BatchId) is null, TimeSpan.FromMinutes(1)));
        var done = await _site.Get(at);
        Assert.DoesNotContain("JRN004", done.Words, StringComparison.Ordinal);
        Assert.Single(_site.Companion.Journal.Runs.List());
    }

    [Fact]
    public async Task An_import_that_never_was_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Get("/runs/imports/77")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Get("/runs/imports/nonsense")).Status);
    }
}
