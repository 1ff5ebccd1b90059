using System.Text;
using System.Text.Encodings.Web;

namespace Backstride.App.Web.Charts;

/// <summary>Writes SVG elements one after another; every attribute and word is escaped on the way.</summary>
public sealed class SvgWriter
{
    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    public SvgWriter Open(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(element, attributes);
        text.Append('>');
        open.Push(element);
        return this;
    }

    public SvgWriter Close()
    {
        text.Append("</").Append(open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element with nothing inside.</summary>
    public SvgWriter Shape(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(element, attributes);
        text.Append("/>");
        return this;
    }

    /// <summary>An element that holds words.</summary>
    public SvgWriter Words(string element, string words, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(element, attributes);
        text.Append('>').Append(HtmlEncoder.Default.Encode(words)).Append("</").Append(element).Append('>');
        return this;
    }

    public override string ToString() =>
        open.Count == 0 ? text.ToString() : throw new InvalidOperationException($"<{open.Peek()}> is still open.");

    private void Begin(string element, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
            text.Append(' ').Append(name).Append("=\"").Append(HtmlEncoder.Default.Encode(value)).Append('"');
    }
}
