using System.Net;
using Backstride.App.Tests.Web.Support;

namespace Backstride.App.Tests.Web;

public sealed class FrameTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.Start();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    public static TheoryData<string> Pages => ["/", "/check", "/worry", "/plan", "/diary", "/move", "/move/session", "/more", "/settings", "/about", "/measures", "/measures/psfs", "/measures/rmdq-24", "/measures/weekly-overuse", "/gate"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_renders_on_an_empty_folder(string path)
    {
        var page = await _site.Get(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.EndsWith("Backstride", page.Document.Title, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='/worry']"));
        Assert.Equal(5, page.Document.QuerySelectorAll("nav.places a").Length);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_carries_inline_script_or_style_or_loads_from_elsewhere(string path)
    {
        var document = (await _site.Get(path)).Document;

        Assert.Empty(document.QuerySelectorAll("[style], style, [onclick], [onload]"));
        Assert.All(document.QuerySelectorAll("script"), script => Assert.StartsWith("/assets/", script.GetAttribute("src"), StringComparison.Ordinal));
        Assert.All(document.QuerySelectorAll("link, img"), one => Assert.StartsWith("/", one.GetAttribute("href") ?? one.GetAttribute("src"), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_field_has_a_name_and_every_link_inside_leads_somewhere(string path)
    {
        var document = (await _site.Get(path)).Document;

        foreach (var field in document.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            Assert.True(field.Closest("label") is not null || document.QuerySelector($"label[for='{field.Id}']") is not null, field.OuterHtml);
        foreach (var link in document.QuerySelectorAll("a[href^='#']"))
            Assert.NotNull(document.GetElementById(link.GetAttribute("href")![1..]));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/assets/css/tokens.css")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        var headers = (await _site.Get(path)).Headers;

        Assert.Contains("default-src 'self'", Assert.Single(headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task An_unknown_page_is_a_kind_404()
    {
        var page = await _site.Get("/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("There is no page here", page.Title);
        Assert.NotNull(page.Document.QuerySelector("nav.places"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_with_a_page()
    {
        var page = await _site.Post("/diary/pain", [KeyValuePair.Create("score", "3")]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("FRM000", page.Words, StringComparison.Ordinal);
        Assert.Empty(_site.Companion.Journal.Diary.Pain(DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task A_strange_host_name_gets_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, (await _site.Http.GetAsync(_site.Address("/more"))).RequestMessage!.RequestUri);
        request.Headers.Host = "elsewhere.example";

        var response = await _site.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/measures", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/assets/css/tokens.css", HttpStatusCode.OK)]
    public async Task HEAD_is_answered_like_GET_without_the_body(string path, HttpStatusCode status)
    {
        using var get = await _site.Http.GetAsync(_site.Address(path));
        using var request = new HttpRequestMessage(HttpMethod.Head, _site.Address(path));
        using var head = await _site.Http.SendAsync(request);

        Assert.Equal(status, head.StatusCode);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType?.MediaType, head.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.NotEmpty(await get.Content.ReadAsByteArrayAsync());
        Assert.Single(head.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task An_asset_that_is_known_is_not_sent_twice()
    {
        var first = await _site.Http.GetAsync(_site.Address("/assets/css/tokens.css"));
        using var again = new HttpRequestMessage(HttpMethod.Get, _site.Address("/assets/css/tokens.css"));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await _site.Http.SendAsync(again);

        Assert.Equal("text/css", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_style_sheet_with_its_version_may_be_kept_for_a_year()
    {
        var sheet = (await _site.Get("/more")).Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        var response = await _site.Http.GetAsync(_site.Address(sheet));

        Assert.True(response.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300));
    }
}
