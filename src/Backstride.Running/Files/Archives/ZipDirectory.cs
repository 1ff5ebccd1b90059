using System.Buffers.Binary;
using System.Text;

namespace Backstride.Running.Files.Archives;

/// <summary>
/// The directory at the end of a zip, also of one over 4 GB or with more than 65,535 members. Read by ourselves because members are
/// handed on still packed, to be opened on another core.
/// </summary>
internal static class ZipDirectory
{
    private const uint EndMark = 0x06054b50, End64Mark = 0x06064b50, Locator64Mark = 0x07064b50, MemberMark = 0x02014b50, HeaderMark = 0x04034b50;
    private const int EndLength = 22, MemberLength = 46, HeaderLength = 30;

    /// <summary>Null when there is nothing to be found; a fault beside records when it breaks off, or when there is none and the members were found by their own headers.</summary>
    public static (IReadOnlyList<ZipRecord>? Records, FileFault? Fault) Read(Stream zip)
    {
        if (FindEnd(zip) is not { } end) return WithoutDirectory(zip);
        var records = new List<ZipRecord>();
        using var directory = new BufferedStream(new Slice(zip, end.DirectoryAt, Math.Max(0, end.At - end.DirectoryAt)), 1 << 16);
        var packed = 0L;
        while (records.Count < end.Members && Next(directory, end.Shift) is { } record)
        {
            records.Add(record);
            packed += record.PackedLength;
            if (records.Count > ArchiveLimits.Members) break;
        }
        // Members that lie over one another: the way to pack an exabyte into a megabyte.
        if (packed > zip.Length) return (null, new("ARC005", FaultSeverity.Error, null, "Its members are larger than the archive itself; not opened."));
        if (records.Count == 0 && end.Members > 0) return WithoutDirectory(zip);
        return (records, records.Count < Math.Min(end.Members, ArchiveLimits.Members)
            ? new("ARC003", FaultSeverity.Warning, null, "The archive's list of members breaks off; what it names was read.")
            : null);
    }

    /// <summary>The packed bytes of a member; null when they are not where the directory says.</summary>
    public static Slice? Packed(Stream zip, ZipRecord record)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (record.HeaderAt < 0 || record.HeaderAt > zip.Length - HeaderLength) return null;
        zip.Position = record.HeaderAt;
        if (zip.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || U32(header) != HeaderMark) return null;
        var from = record.HeaderAt + HeaderLength + U16(header[26..]) + U16(header[28..]);
        return from + record.PackedLength <= zip.Length ? new Slice(zip, from, record.PackedLength) : null;
    }

    // A download that broke off: what came before is as good as ever.
    private static (IReadOnlyList<ZipRecord>? Records, FileFault? Fault) WithoutDirectory(Stream zip) => ZipHeaders.Read(zip) is { Count: > 0 } whole
        ? (whole, new("ARC003", FaultSeverity.Warning, null, FormattableString.Invariant($"The archive is damaged or cut short: {whole.Count} of its members are whole and were read. Hand over the whole archive to get the rest.")))
        : (null, new("ARC003", FaultSeverity.Error, null, "The archive is damaged or cut short: its list of members cannot be read."));

    private static (long At, long Members, long DirectoryAt, long Shift)? FindEnd(Stream zip)
    {
        var tail = new byte[(int)Math.Min(zip.Length, EndLength + ushort.MaxValue)];
        var tailAt = zip.Length - tail.Length;
        zip.Position = tailAt;
        zip.ReadExactly(tail);
        for (var i = tail.Length - EndLength; i >= 0; i--)
        {
            var end = tail.AsSpan(i);
            if (U32(end) != EndMark || U16(end[20..]) > end.Length - EndLength) continue;
            var at = tailAt + i;
            long members = U16(end[10..]), size = U32(end[12..]), from = U32(end[16..]);
            if (members == ushort.MaxValue || size == uint.MaxValue || from == uint.MaxValue)
                if (Find64(zip, at) is { } large) (at, members, size, from) = large;
            if (size < 0 || from < 0 || size > at) return null;
            // Something may stand before the archive, as in one that unpacks itself: the directory ends where its end mark begins.
            var directoryAt = at - size;
            return (at, members, directoryAt, directoryAt - from);
        }
        return null;
    }

    private static (long At, long Members, long Size, long From)? Find64(Stream zip, long endAt)
    {
        Span<byte> bytes = stackalloc byte[56];
        if (endAt < 20) return null;
        zip.Position = endAt - 20;
        if (zip.ReadAtLeast(bytes[..20], 20, throwOnEndOfStream: false) < 20 || U32(bytes) != Locator64Mark) return null;
        var at = BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]);
        if (at < 0 || at > zip.Length - 56) return null;
        zip.Position = at;
        zip.ReadExactly(bytes);
        return U32(bytes) == End64Mark ? (at, I64(bytes[32..]), I64(bytes[40..]), I64(bytes[48..])) : null;
    }

    private static ZipRecord? Next(Stream directory, long shift)
    {
        Span<byte> fixedPart = stackalloc byte[MemberLength];
        if (directory.ReadAtLeast(fixedPart, MemberLength, throwOnEndOfStream: false) < MemberLength || U32(fixedPart) != MemberMark) return null;
        int nameLength = U16(fixedPart[28..]), extraLength = U16(fixedPart[30..]), commentLength = U16(fixedPart[32..]);
        var rest = new byte[nameLength + extraLength + commentLength];
        if (directory.ReadAtLeast(rest, rest.Length, throwOnEndOfStream: false) < rest.Length) return null;
        long packed = U32(fixedPart[20..]), length = U32(fixedPart[24..]), at = U32(fixedPart[42..]);
        Enlarge(rest.AsSpan(nameLength, extraLength), ref length, ref packed, ref at);
        if (packed < 0 || length < 0) return null;
        return new(Name(rest.AsSpan(0, nameLength)), U16(fixedPart[10..]), (fixedPart[8] & 1) != 0, U32(fixedPart[16..]), packed, length, at + shift);
    }

    /// <summary>Sizes that do not fit into 32 bits stand in a field of their own, only those, in this order.</summary>
    public static void Enlarge(ReadOnlySpan<byte> extra, ref long length, ref long packed, ref long at)
    {
        while (extra.Length >= 4)
        {
            int id = U16(extra), size = U16(extra[2..]);
            if (size > extra.Length - 4) return;
            if (id == 1)
            {
                var field = extra.Slice(4, size);
                if (length == uint.MaxValue && field.Length >= 8) length = Take(ref field);
                if (packed == uint.MaxValue && field.Length >= 8) packed = Take(ref field);
                if (at == uint.MaxValue && field.Length >= 8) at = Take(ref field);
                return;
            }
            extra = extra[(4 + size)..];
        }
    }

    private static long Take(ref ReadOnlySpan<byte> field)
    {
        var value = I64(field);
        field = field[8..];
        return value;
    }

    /// <summary>The flag that says UTF-8 is often missing where it should stand.</summary>
    public static string Name(ReadOnlySpan<byte> bytes)
    {
        var name = Encoding.UTF8.GetString(bytes);
        return name.Contains('\uFFFD', StringComparison.Ordinal) ? Encoding.Latin1.GetString(bytes) : name;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static long I64(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt64LittleEndian(bytes);
}
