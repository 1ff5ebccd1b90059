using System.Buffers.Binary;
using System.Globalization;

namespace Backstride.Running.Files.Fit;

/// <summary>FIT bytes to activities. What is broken becomes a fault with its byte; everything before it is kept.</summary>
internal static class FitReader
{
    /// <summary>Straps chain a handful of files; thousands of empty ones are somebody's joke.</summary>
    private const int MostChained = 1000;

    public static DecodedFile Read(ReadOnlySpan<byte> bytes)
    {
        var faults = new FaultList();
        var contents = new List<FitContent>();
        var integrity = Integrity.Whole;
        var position = 0;
        while (position < bytes.Length)
        {
            if (FitHeader.Read(bytes[position..]) is not { } header)
            {
                if (position == 0)
                {
                    faults.AddAtByte("FIT001", FaultSeverity.Error, 0, "This is not a FIT file.");
                    return new(FileFormat.Fit, [], Integrity.Unreadable, faults.ToList());
                }
                faults.AddAtByte("FIT006", FaultSeverity.Note, position, string.Create(CultureInfo.InvariantCulture,
                    $"{bytes.Length - position} bytes after the end of the file were passed over."));
                break;
            }
            if (contents.Count == MostChained)
            {
                faults.AddAtByte("FIT008", FaultSeverity.Error, position, "More files in one than any device writes; the rest was left out.");
                break;
            }
            var content = new FitContent();
            contents.Add(content);
            var one = ReadOne(bytes, position, header, content, faults, out position);
            if (one > integrity) integrity = one;
        }
        return FitActivities.Build(contents, integrity, faults);
    }

    private static Integrity ReadOne(ReadOnlySpan<byte> bytes, int start, FitHeader header, FitContent content, FaultList faults, out int next)
    {
        var integrity = Integrity.Whole;
        if (header.CrcWrong)
        {
            faults.AddAtByte("FIT002", FaultSeverity.Warning, start + 12, "The check sum of the header is wrong.");
            integrity = Integrity.Doubtful;
        }
        var from = start + header.Size;
        var end = from + (long)header.DataSize;
        var unknownEnd = header.DataSize is 0 or uint.MaxValue && bytes.Length > from;
        if (unknownEnd)
        {
            // Left so by a recorder that stopped before it could save: the data run to the end, perhaps with a check sum.
            faults.AddAtByte("FIT004", FaultSeverity.Warning, start + 4, "The file was never closed; it was read to its end.");
            integrity = Integrity.Recovered;
            end = HasCrcAtEnd(bytes[start..]) ? bytes.Length - 2 : bytes.Length;
        }
        else if (end > bytes.Length)
        {
            faults.AddAtByte("FIT005", FaultSeverity.Warning, bytes.Length, string.Create(CultureInfo.InvariantCulture,
                $"The file is cut short: {end - bytes.Length} bytes of data are missing."));
            integrity = Integrity.Recovered;
            end = bytes.Length;
        }
        else if (IsStale(bytes, start, (int)end))
        {
            faults.AddAtByte("FIT004", FaultSeverity.Warning, start + 4, "The size in the header is too small; the file was read to its end.");
            integrity = Integrity.Recovered;
            end = bytes.Length - 2;
        }
        if (!new FitStream(content, faults).Read(bytes, from, (int)end)) integrity = Integrity.Recovered;

        next = (int)Math.Min(end + 2, bytes.Length);
        if (integrity == Integrity.Recovered && end == bytes.Length) return integrity;
        var crc = CheckCrc(bytes, start, (int)end, faults);
        return crc > integrity ? crc : integrity;
    }

    private static Integrity CheckCrc(ReadOnlySpan<byte> bytes, int start, int end, FaultList faults)
    {
        if (bytes.Length < end + 2)
        {
            faults.AddAtByte("FIT005", FaultSeverity.Warning, bytes.Length, "The file is cut short: its check sum is missing.");
            return Integrity.Doubtful;
        }
        if (BinaryPrimitives.ReadUInt16LittleEndian(bytes[end..]) == FitCrc.Compute(bytes[start..end])) return Integrity.Whole;
        faults.AddAtByte("FIT003", FaultSeverity.Warning, end, "The check sum is wrong: some byte of this file has changed.");
        return Integrity.Doubtful;
    }

    private static bool HasCrcAtEnd(ReadOnlySpan<byte> file) => file.Length > 2
        && (BinaryPrimitives.ReadUInt16LittleEndian(file[^2..]) == FitCrc.Compute(file[..^2])
            // The size was patched out after the check sum was made, or the header's own sum redone: the end may still be one.
            || !EndsInMessage(file));

    // Whether reading to the very last byte comes out even; then those two bytes are data.
    private static bool EndsInMessage(ReadOnlySpan<byte> file) =>
        new FitStream(new FitContent(), new FaultList()).Read(file, file[0], file.Length);

    // Only when the sum fails where the header says and holds at the end of the bytes: anything else is trailing garbage or damage.
    private static bool IsStale(ReadOnlySpan<byte> bytes, int start, int end)
    {
        if (bytes.Length < end + 4 || FitHeader.Read(bytes[(end + 2)..]) is not null) return false;
        if (BinaryPrimitives.ReadUInt16LittleEndian(bytes[end..]) == FitCrc.Compute(bytes[start..end])) return false;
        return BinaryPrimitives.ReadUInt16LittleEndian(bytes[^2..]) == FitCrc.Compute(bytes[start..^2]);
    }
}
