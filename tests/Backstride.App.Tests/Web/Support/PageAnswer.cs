using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace Backstride.App.Tests.Web.Support;

/// <summary>What came back, after redirects.</summary>
/// <param name="At">The path and query where it ended.</param>
internal sealed record PageAnswer(HttpStatusCode Status, string At, HttpResponseHeaders Headers, IHtmlDocument Document)
{
    public string Title => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The words of the main part, spaces made single.</summary>
    public string Words => string.Join(' ', (Document.QuerySelector("main")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
