using System.Text;

namespace Backstride.Running.Files.Xml;

/// <summary>Bytes of an XML file to text: by its mark, by its look, and only then by what it declares, which is often wrong.</summary>
internal static class XmlText
{
    public static MendedText Open(Stream stream)
    {
        var head = new byte[256];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        var text = new MendedText(new StreamReader(stream, Guess(head.AsSpan(0, read)), detectEncodingFromByteOrderMarks: true));
        // Strava's export puts blanks before the declaration, which no XML reader forgives.
        text.SkipBlanks();
        return text;
    }

    private static Encoding Guess(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("<\0"u8)) return Encoding.Unicode;
        if (head.StartsWith("\0<"u8)) return Encoding.BigEndianUnicode;
        var declared = Encoding.Latin1.GetString(head).ToLowerInvariant();
        var end = declared.IndexOf("?>", StringComparison.Ordinal);
        if (end > 0 && (declared[..end].Contains("8859", StringComparison.Ordinal) || declared[..end].Contains("1252", StringComparison.Ordinal))) return Encoding.Latin1;
        return Encoding.UTF8;
    }
}
