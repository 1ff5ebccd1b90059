using System.Net;
using System.Text;

namespace Backstride.Sharing.Report;

/// <summary>Builds a page whose every text is escaped.</summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new();

    public Html Raw(string markup)
    {
        _text.Append(markup).Append('\n');
        return this;
    }

    public Html Element(string name, string text) => Raw($"<{name}>{WebUtility.HtmlEncode(text)}</{name}>");

    public Html List(IEnumerable<string> items)
    {
        Raw("<ul>");
        foreach (var item in items) Element("li", item);
        return Raw("</ul>");
    }

    public Html Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        Raw("<table><thead><tr>");
        foreach (var head in heads) Element("th", head);
        Raw("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            Raw("<tr>");
            foreach (var cell in row) Element("td", cell);
            Raw("</tr>");
        }

        return Raw("</tbody></table>");
    }

    public override string ToString() => _text.ToString();
}
