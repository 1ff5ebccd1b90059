using System.Net;
using System.Net.Sockets;
using System.Text;
using Backstride.App.Tests.Web.Support;
using Backstride.App.Web.Runs;

namespace Backstride.App.Tests.Runs;

public sealed class UploadLimitTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.Start();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task More_files_than_a_form_has_fields_by_default_are_taken()
    {
        const int files = 1100;
        var page = await _site.Get("/runs");
        using var body = new MultipartFormDataContent
        {
            { new StringContent(page.Document.QuerySelector("form[action='/runs/import'] input[type=hidden]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };
        for (var i = 0; i < files; i++) body.Add(new ByteArrayContent(Encoding.UTF8.GetBytes($"note {i}")), "files", $"{i}.txt");

        using var answer = await _site.Http.PostAsync(_site.Address("/runs/import"), body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var batch = Assert.Single(_site.Companion.Journal.Imports.Batches());
        Assert.Equal(files, _site.Companion.Journal.Imports.Rows(batch.Id).Count);
    }

    [Fact]
    public async Task An_upload_that_is_too_large_is_refused_before_it_is_read()
    {
        using var client = await Begin(Upload.MostBytes + 1, []);
        var answer = await new StreamReader(client.GetStream()).ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("FRM007", answer, StringComparison.Ordinal);
        Assert.Empty(_site.Companion.Journal.Imports.Batches());
    }

    [Fact]
    public async Task An_upload_that_breaks_off_stores_nothing_and_leaves_no_file_behind()
    {
        var before = Left();
        using (var client = await Begin(50_000_000, new byte[3_000_000]))
        {
            // What is large is on disk by now; without that the test would show nothing.
            await Until(() => Left().Except(before).Any());
        }

        await Until(() => !Left().Except(before).Any());
        Assert.Empty(_site.Companion.Journal.Imports.Batches());
    }

    [Fact]
    public async Task Any_other_form_is_small()
    {
        using var body = new StringContent("score=" + new string('1', 2 << 20), Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await _site.Http.PostAsync(_site.Address("/diary/pain"), body);
        Assert.True(answer.StatusCode is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest);
    }

    private static HashSet<string> Left() => [.. Directory.GetFiles(Path.GetTempPath(), "ASPNETCORE_*")];

    private static async Task Until(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            Assert.True(tries < 1200, "It did not happen within a minute");
            await Task.Delay(50);
        }
    }

    /// <summary>Sends the head of an upload of so many bytes and the first of them.</summary>
    private async Task<TcpClient> Begin(long length, byte[] first)
    {
        var address = _site.Address("/runs/import");
        var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var head = FormattableString.Invariant(
            $"POST /runs/import HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: {length}\r\n\r\n")
            + "--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"export.zip\"\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        await client.GetStream().WriteAsync(first);
        return client;
    }
}
