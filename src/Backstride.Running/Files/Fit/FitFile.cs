using Backstride.Running.Files.Archives;

namespace Backstride.Running.Files.Fit;

/// <summary>Tells FIT from the first bytes of a stream.</summary>
public static class FitFile
{
    private const int Head = 12;

    /// <summary>The FIT in a stream that can seek: the stream itself, or what is packed in it by gzip. Null when it holds no FIT.</summary>
    public static Stream? Open(Stream stream)
    {
        if (IsFit(stream)) return stream;
        var from = stream.Position;
        if (KindOf(stream) != FileKind.Gzip) return null;
        var packed = new byte[stream.Length - from];
        stream.ReadExactly(packed);
        var inner = new MemoryStream(GzipBytes.Open(packed).Bytes.ToArray(), writable: false);
        if (IsFit(inner)) return inner;
        inner.Dispose();
        return null;
    }

    internal static bool IsFit(Stream stream) => KindOf(stream) == FileKind.Fit;

    private static FileKind KindOf(Stream stream)
    {
        var from = stream.Position;
        Span<byte> head = stackalloc byte[Head];
        var kind = FileKinds.Of(head[..stream.ReadAtLeast(head, Head, throwOnEndOfStream: false)]);
        stream.Position = from;
        return kind;
    }
}
