using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Backstride.Running.Files.Archives;

/// <summary>Opens a gzip held in memory.</summary>
internal static class GzipBytes
{
    public static (ReadOnlyMemory<byte> Bytes, FileFault? Fault) Open(ReadOnlyMemory<byte> packed)
    {
        using var source = MemoryMarshal.TryGetArray(packed, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(packed.ToArray(), writable: false);
        using var gzip = new GZipStream(source, CompressionMode.Decompress);
        var (bytes, fault) = BoundedCopy.Read(gzip, packed.Length, ArchiveLimits.MemberBytes);
        return (bytes ?? default, fault);
    }
}
