using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Backstride.Running.Files.Archives;

/// <summary>Opens packed bytes in memory and stops at a limit, whatever size the archive claims.</summary>
internal static class Inflating
{
    private static readonly FileFault TooLarge = new("ARC004", FaultSeverity.Error, null, "Larger than any run file; not opened.");
    private static readonly FileFault TooTight = new("ARC005", FaultSeverity.Error, null, "Packed far more tightly than a run file can be; not opened.");

    private static readonly FileFault CutShort = new(
        "ARC003", FaultSeverity.Warning, null, "The packed data are damaged or cut short; what could be opened was kept.");

    /// <summary>Raw deflate. <paramref name="claimed"/> is what the archive says will come out; believed only as far as memory goes.</summary>
    public static (ReadOnlyMemory<byte> Bytes, FileFault? Fault) Deflate(ReadOnlyMemory<byte> packed, long claimed, LentBytes lent)
    {
        if (IsBelievable(claimed, packed.Length) && claimed <= LentBytes.Longest - FastInflate.Slack && lent.Take((int)claimed + FastInflate.Slack) is { } room)
        {
            if (FastInflate.TryOpen(packed.Span, room, (int)claimed)) return (room.AsMemory(0, (int)claimed), null);
            lent.GiveBack();
        }
        return Open(new DeflateStream(Stream(packed), CompressionMode.Decompress), packed.Length, claimed, ArchiveLimits.MemberBytes, lent);
    }

    /// <summary>The length stands in its last four bytes.</summary>
    /// <param name="lent">Gives the room, where the opened bytes are given back soon.</param>
    public static (ReadOnlyMemory<byte> Bytes, FileFault? Fault) Gzip(ReadOnlyMemory<byte> packed, LentBytes? lent = null)
    {
        if (GzipFrame.Of(packed) is { } frame && IsBelievable(frame.Length, packed.Length) && frame.Length <= LentBytes.Longest - FastInflate.Slack)
        {
            var length = (int)frame.Length;
            var room = lent?.Take(length + FastInflate.Slack) ?? GC.AllocateUninitializedArray<byte>(length + FastInflate.Slack);
            // Where the stream ends before the frame does, another follows it.
            if (FastInflate.TryOpen(frame.Body.Span, room, length, out var used) && used == frame.Body.Length && frame.Holds(room.AsSpan(0, length)))
                return (room.AsMemory(0, length), null);
            lent?.GiveBack();
        }
        return Open(new GZipStream(Stream(packed), CompressionMode.Decompress), packed.Length, packed.Length < 18 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(packed.Span[^4..]), ArchiveLimits.MemberBytes);
    }

    /// <summary>The bytes, or none and why: ARC004 too large, ARC005 packed too tightly to be honest, ARC003 damaged (then what came out so far is given too).</summary>
    public static (ReadOnlyMemory<byte> Bytes, FileFault? Fault) Open(Stream opening, long packedLength, long claimed, long limit, LentBytes? lent = null)
    {
        using var source = opening;
        // A byte more than claimed shows an end without another array. A claim that no packing reaches is not believed.
        var believable = IsBelievable(claimed, packedLength);
        if (believable && claimed > limit) return (default, TooLarge);
        var length = (int)Math.Min(believable && claimed > 0 ? claimed + 1 : 1 << 16, limit);
        // A lent room may be longer than asked for.
        var room = lent?.Take(length) ?? GC.AllocateUninitializedArray<byte>(length);
        var filled = 0;
        try
        {
            while (true)
            {
                var read = source.Read(room, filled, length - filled);
                if (read == 0) return (room.AsMemory(0, filled), null);
                filled += read;
                if (filled > ArchiveLimits.RatioFrom && filled > packedLength * ArchiveLimits.Ratio) return (default, TooTight);
                if (filled < length) continue;
                if (filled >= limit) return (default, TooLarge);
                length = (int)Math.Min(length * 2L, limit);
                Array.Resize(ref room, length);
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException or NotSupportedException)
        {
            return (room.AsMemory(0, filled), CutShort);
        }
    }

    private static bool IsBelievable(long claimed, long packedLength) => claimed <= ArchiveLimits.RatioFrom || claimed <= packedLength * ArchiveLimits.Ratio;

    public static MemoryStream Stream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new(array.Array!, array.Offset, array.Count, writable: false)
        : new(bytes.ToArray(), writable: false);
}
