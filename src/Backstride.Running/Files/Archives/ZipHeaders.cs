using System.Buffers.Binary;

namespace Backstride.Running.Files.Archives;

/// <summary>
/// The members of a zip that has lost its end, as a broken download has: by the headers before each of them, from the first on, as far as
/// they are whole. The one that the end cut through is left out: half a run would stand in the way of the whole one, when it comes.
/// </summary>
internal static class ZipHeaders
{
    private const uint HeaderMark = 0x04034b50, EndOfDataMark = 0x08074b50;
    private const int HeaderLength = 30, LongestEndOfData = 24, ReadAtOnce = 1 << 16;
    private const ushort SizesFollow = 8, Encrypted = 1;

    public static IReadOnlyList<ZipRecord> Read(Stream zip)
    {
        var records = new List<ZipRecord>();
        Span<byte> header = stackalloc byte[HeaderLength];
        for (var at = 0L; records.Count < ArchiveLimits.Members && Fill(zip, at, header) && U32(header) == HeaderMark;)
        {
            var rest = new byte[U16(header[26..]) + U16(header[28..])];
            if (!Fill(zip, at + HeaderLength, rest)) break;
            var dataAt = at + HeaderLength + rest.Length;
            var nameLength = U16(header[26..]);
            var (flags, crc) = (U16(header[6..]), U32(header[14..]));
            long packed = U32(header[18..]), length = U32(header[22..]), header64 = 0;
            ZipDirectory.Enlarge(rest.AsSpan(nameLength), ref length, ref packed, ref header64);
            var next = dataAt + packed;
            // A writer that did not know the sizes beforehand left noughts and wrote them behind.
            if ((flags & SizesFollow) != 0 && packed == 0)
            {
                if (FindEndOfData(zip, dataAt) is not { } end) break;
                (crc, packed, length, next) = (end.Crc, end.Packed, end.Length, end.Next);
            }
            if (packed < 0 || length < 0 || next < dataAt || next > zip.Length) break;
            records.Add(new(ZipDirectory.Name(rest.AsSpan(0, nameLength)), U16(header[8..]), (flags & Encrypted) != 0, crc, packed, length, at));
            at = next + ((flags & SizesFollow) != 0 && next == dataAt + packed ? LengthOfEndOfData(zip, next, crc) : 0);
        }
        return records;
    }

    // The sizes behind the data prove themselves: one of them is how far they lie behind its beginning.
    private static (uint Crc, long Packed, long Length, long Next)? FindEndOfData(Stream zip, long dataAt)
    {
        var room = new byte[ReadAtOnce + LongestEndOfData];
        for (var from = dataAt; ; from += ReadAtOnce)
        {
            zip.Position = Math.Min(from, zip.Length);
            var bytes = room.AsSpan(0, zip.ReadAtLeast(room, room.Length, throwOnEndOfStream: false));
            for (var i = 0; i < Math.Min(bytes.Length, ReadAtOnce); i++)
            {
                var step = bytes[i..].IndexOf("PK"u8);
                if (step < 0) break;
                i += step;
                var mark = bytes[i..];
                if (mark.Length < LongestEndOfData || U32(mark) != EndOfDataMark) continue;
                var size = from + i - dataAt;
                if (U32(mark[8..]) == size) return (U32(mark[4..]), size, U32(mark[12..]), from + i + 16);
                if (BinaryPrimitives.ReadInt64LittleEndian(mark[8..]) == size) return (U32(mark[4..]), size, BinaryPrimitives.ReadInt64LittleEndian(mark[16..]), from + i + 24);
            }
            if (bytes.Length < room.Length) return null;
        }
    }

    // Sizes may be written behind although they were known.
    private static int LengthOfEndOfData(Stream zip, long at, uint crc)
    {
        Span<byte> end = stackalloc byte[LongestEndOfData + 4];
        if (!Fill(zip, at, end[..8]) || U32(end) != EndOfDataMark || U32(end[4..]) != crc) return 0;
        return Fill(zip, at, end) && U32(end[24..]) == HeaderMark ? 24 : 16;
    }

    private static bool Fill(Stream zip, long at, Span<byte> room)
    {
        if (at > zip.Length - room.Length) return false;
        zip.Position = at;
        return zip.ReadAtLeast(room, room.Length, throwOnEndOfStream: false) == room.Length;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
