using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Backstride.App.Services;
using Backstride.App.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Backstride.App.Tests.Web.Support;

/// <summary>The real app on a free port with a data folder of its own, and a browser's habits: cookies kept, redirects followed, forms posted with their hidden fields.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backstride-web-").FullName;
    private WebApplication _app;

    private readonly string? _knowledge;

    private Site(TimeProvider? clock, string? knowledge)
    {
        _knowledge = knowledge;
        _app = WebHost.Build(new WebOptions(_folder, "http://127.0.0.1:0") { KnowledgeFolder = knowledge, UploadPatience = TimeSpan.FromMinutes(2) }, clock);
        Http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() });
    }

    public HttpClient Http { get; }

    public Companion Companion => _app.Services.GetRequiredService<Companion>();

    /// <summary>A part of the app as it runs.</summary>
    public T Part<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<Site> Start(TimeProvider? clock = null, string? knowledge = null)
    {
        var site = new Site(clock, knowledge);
        await site.Listen();
        return site;
    }

    /// <summary>Stops the app and starts it again on the same data folder.</summary>
    public async Task Restart()
    {
        await _app.DisposeAsync();
        _app = WebHost.Build(new WebOptions(_folder, "http://127.0.0.1:0") { KnowledgeFolder = _knowledge, UploadPatience = TimeSpan.FromMinutes(2) });
        Http.DefaultRequestHeaders.Clear();
        await Listen();
    }

    public async Task<PageAnswer> Get(string path) => await Read(await Http.GetAsync(Address(path)));

    public async Task<PageAnswer> Post(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        await Read(await Http.PostAsync(Address(path), new FormUrlEncodedContent(fields)));

    /// <summary>Sends the form of a page that posts to <paramref name="action"/>: its hidden fields, and what is given here.</summary>
    public Task<PageAnswer> Send(PageAnswer page, string action, params IEnumerable<(string Name, string Value)> fields)
    {
        var form = page.Document.Forms.OfType<IHtmlFormElement>().First(form => form.GetAttribute("action") == action);
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value));
        return Post(action, hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        // The app opens its journal behind the first page; the folder can only go once that is done.
        _ = Companion;
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public Uri Address(string path) => new(new Uri(_app.Urls.First()), path);

    private Task Listen() => _app.StartAsync();

    private static async Task<PageAnswer> Read(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, response.RequestMessage!.RequestUri!.PathAndQuery, response.Headers, new HtmlParser().ParseDocument(html));
    }
}
