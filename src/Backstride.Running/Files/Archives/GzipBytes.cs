namespace Backstride.Running.Files.Archives;

/// <summary>Opens a gzip held in memory.</summary>
internal static class GzipBytes
{
    public static (ReadOnlyMemory<byte> Bytes, FileFault? Fault) Open(ReadOnlyMemory<byte> packed) => Inflating.Gzip(packed);
}
