using System.Buffers;

namespace Backstride.Running.Files.Xml;

/// <summary>
/// Passes text through and mends what no XML reader forgives, so that one name does not cost a run: a bare "&amp;" ("Tom &amp; Anna") or "&lt;"
/// becomes an entity, a control character a blank, an attribute that stands twice stands once, and the declaration of XML, wherever it stands
/// and whatever version it names, a remark like any other: which letters the bytes are was decided before.
/// </summary>
internal sealed class MendedText(TextReader inner) : TextReader
{
    private const int Window = 10, LongestTag = 6000;
    private const string Declaration = "?xml", Section = "![CDATA[", Remark = "!--";

    private static readonly SearchValues<char> Suspects =
        SearchValues.Create(['&', '<', '\uFFFE', '\uFFFF', .. Enumerable.Range(0, ' ').Select(c => (char)c).Except(['\t', '\n', '\r'])]);
    private readonly char[] _buffer = new char[8192];
    private int _at, _filled;
    private string _pending = "";
    private int _pendingAt;

    // Within a CDATA section or a remark, where "&" and "<" are themselves: what stands twice before the ">" that ends it, and how often it stood last.
    private char? _closing;
    private int _closings;

    public bool BlanksBefore { get; private set; }

    public void SkipBlanks()
    {
        for (var c = Peek(); c >= 0 && (char.IsWhiteSpace((char)c) || c == '\uFEFF'); c = Peek())
        {
            BlanksBefore |= c != '\uFEFF';
            Read();
        }
    }

    public override int Peek()
    {
        if (_pendingAt < _pending.Length) return _pending[_pendingAt];
        return Ensure(1) ? _buffer[_at] : -1;
    }

    public override int Read()
    {
        if (_pendingAt < _pending.Length) return _pending[_pendingAt++];
        if (!Ensure(1)) return -1;
        var c = _buffer[_at++];
        if (_closing is { } closing) return Unread(c, closing);
        if (!Suspects.Contains(c)) return c;
        switch (c)
        {
            case '<' when Ahead().StartsWith(Declaration):
                _at += Declaration.Length;
                return Instead('<', "?was-xml");
            case '<' when Ahead().StartsWith(Section):
                (_closing, _closings) = (']', 0);
                return c;
            case '<' when Ahead().StartsWith(Remark):
                _at += Remark.Length;
                (_closing, _closings) = ('-', 0);
                return Instead('<', Remark);
            case '<' when !IsTag() || IsPageMarkup():
                return Instead('&', "lt;");
            case '<' when Ahead() is [var first, ..] && char.IsLetter(first):
                return Tag();
            case '&' when !IsEntity():
                return Instead('&', "amp;");
            default:
                return c is '<' or '&' ? c : ' ';
        }
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var n = 0;
        while (n < buffer.Length)
        {
            if (_pendingAt >= _pending.Length && _closing is null && Ensure(1))
            {
                // Runs without anything to mend go over as they are.
                var run = _buffer.AsSpan(_at, Math.Min(_filled - _at, buffer.Length - n));
                var stop = run.IndexOfAny(Suspects);
                if (stop != 0)
                {
                    if (stop > 0) run = run[..stop];
                    run.CopyTo(buffer[n..]);
                    n += run.Length;
                    _at += run.Length;
                    continue;
                }
            }
            var c = Read();
            if (c < 0) break;
            buffer[n++] = (char)c;
        }
        return n;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private char Tag()
    {
        // Nearly always the whole tag lies in the room already.
        var end = StartTag.End(_buffer.AsSpan(_at, Math.Min(LongestTag, _filled - _at)));
        if (end == StartTag.Unfinished && _filled - _at < LongestTag)
        {
            Ensure(LongestTag);
            end = StartTag.End(_buffer.AsSpan(_at, Math.Min(LongestTag, _filled - _at)));
        }
        if (end == StartTag.NoTag) return Instead('&', "lt;");
        if (end < 0 || StartTag.Mend(_buffer.AsSpan(_at, end)) is not { } mended) return '<';
        _at += end;
        return Instead('<', mended);
    }

    private char Unread(char c, char closing)
    {
        if (c == '>' && _closings >= 2) _closing = null;
        _closings = c == closing ? _closings + 1 : 0;
        return c is '&' or '<' || !Suspects.Contains(c) ? c : ' ';
    }

    private char Instead(char first, string rest)
    {
        (_pending, _pendingAt) = (rest, 0);
        return first;
    }

    private ReadOnlySpan<char> Ahead()
    {
        Ensure(Window);
        return _buffer.AsSpan(_at, Math.Min(Window, _filled - _at));
    }

    private bool IsTag() => Ahead() is [var next, ..] && (char.IsLetter(next) || next is '_' or ':' or '/' or '!' or '?');

    // Marks of web pages that are never closed stand in descriptions; no run file has elements of these names.
    private bool IsPageMarkup()
    {
        var name = Ahead().TrimStart('/');
        return name.StartsWith("br") && Ends(name, 2) || name.StartsWith("p") && Ends(name, 1) || name.StartsWith("img") && Ends(name, 3);

        static bool Ends(ReadOnlySpan<char> name, int at) => at < name.Length && name[at] is '>' or '/' or ' ';
    }

    private bool IsEntity()
    {
        var ahead = Ahead();
        var end = ahead.IndexOf(';');
        if (end <= 0) return false;
        var name = ahead[..end];
        return name is "amp" or "lt" or "gt" or "quot" or "apos" || name[0] == '#' && name.Length > 1 && char.IsAsciiHexDigit(name[^1]);
    }

    private bool Ensure(int count)
    {
        if (_filled - _at >= count) return true;
        _buffer.AsSpan(_at, _filled - _at).CopyTo(_buffer);
        (_filled, _at) = (_filled - _at, 0);
        while (_filled < count)
        {
            var read = inner.Read(_buffer, _filled, _buffer.Length - _filled);
            if (read <= 0) return false;
            _filled += read;
        }
        return true;
    }
}
