using System.Buffers.Binary;
using System.Globalization;

namespace Backstride.Running.Files.Fit;

/// <summary>One FIT file after the other, as they lie in a stream, into a sink. What is broken becomes a fault with its byte; everything before it is kept.</summary>
internal sealed class FitChain(FitWindow window, IFitSink sink, FaultList faults)
{
    /// <summary>Straps chain a handful of files; thousands of empty ones are somebody's joke.</summary>
    private const int MostChained = 1000;

    private const int LongestHeader = 255, CrcSize = 2;

    public Integrity Read()
    {
        var integrity = Integrity.Whole;
        window.Move(0, LongestHeader);
        for (var files = 0; window.Start < window.Length; files++)
        {
            if (FitHeader.Read(window.Span) is not { } header)
            {
                if (files == 0)
                {
                    faults.AddAtByte("FIT001", FaultSeverity.Error, 0, "This is not a FIT file.");
                    return Integrity.Unreadable;
                }
                faults.AddAtByte("FIT006", FaultSeverity.Note, window.Start, string.Create(CultureInfo.InvariantCulture,
                    $"{window.Length - window.Start} bytes after the end of the file were passed over."));
                break;
            }
            if (files == MostChained)
            {
                faults.AddAtByte("FIT008", FaultSeverity.Error, window.Start, "More files in one than any device writes; the rest was left out.");
                break;
            }
            var one = ReadOne(header);
            if (one > integrity) integrity = one;
        }
        return integrity;
    }

    private Integrity ReadOne(FitHeader header)
    {
        var start = window.Start;
        var integrity = header.CrcWrong ? Integrity.Doubtful : Integrity.Whole;
        if (header.CrcWrong) faults.AddAtByte("FIT002", FaultSeverity.Warning, start + 12, "The check sum of the header is wrong.");
        if (End(start, header, out var end)) integrity = Integrity.Recovered;

        sink.BeginFile(start + header.Size, end);
        var walk = new FitWalk(window, sink, faults, stopsAtFiller: header.IsUnclosed);
        var even = walk.Run(start + header.Size, end);
        if (!even) integrity = Integrity.Recovered;
        walk.Skip(end);

        // What breaks off never came to its check sum.
        var brokeOff = integrity == Integrity.Recovered && (end == window.Length || header.IsUnclosed && !even);
        var crc = brokeOff ? Integrity.Whole : CheckCrc(end, walk.Crc);
        window.MoveTo(Math.Min(end + CrcSize, window.Length), LongestHeader);
        return crc > integrity ? crc : integrity;
    }

    // Where the data end. True when that is not where the header says.
    private bool End(long start, FitHeader header, out long end)
    {
        var length = window.Length;
        end = start + header.Size + header.DataSize;
        if (header.IsUnclosed && length > start + header.Size)
        {
            // Left so by a recorder that stopped before it could save: the data run to the end, perhaps with a check sum.
            faults.AddAtByte("FIT004", FaultSeverity.Warning, start + 4, "The file was never closed; it was read to its end.");
            end = HasCrcAtEnd(start, start + header.Size) ? length - CrcSize : length;
            return true;
        }
        if (end > length)
        {
            faults.AddAtByte("FIT005", FaultSeverity.Warning, length, string.Create(CultureInfo.InvariantCulture,
                $"The file is cut short: {end - length} bytes of data are missing."));
            end = length;
            return true;
        }
        if (end == length && end - CrcSize > start + header.Size && StoredAt(end - CrcSize) == window.CrcOf(start, end - CrcSize))
        {
            faults.AddAtByte("FIT016", FaultSeverity.Note, start + 4, "The size in the header counts the check sum as well; nothing is missing.");
            end -= CrcSize;
            return false;
        }
        if (!IsStale(start, end)) return false;
        faults.AddAtByte("FIT004", FaultSeverity.Warning, start + 4, "The size in the header is too small; the file was read to its end.");
        end = length - CrcSize;
        return true;
    }

    private Integrity CheckCrc(long end, ushort computed)
    {
        window.Move(0, CrcSize);
        if (window.Length < end + CrcSize)
        {
            faults.AddAtByte("FIT005", FaultSeverity.Warning, window.Length, "The file is cut short: its check sum is missing.");
            return Integrity.Doubtful;
        }
        if (BinaryPrimitives.ReadUInt16LittleEndian(window.Span) == computed) return Integrity.Whole;
        faults.AddAtByte("FIT003", FaultSeverity.Warning, end, "The check sum is wrong: some byte of this file has changed.");
        return Integrity.Doubtful;
    }

    private bool HasCrcAtEnd(long start, long from)
    {
        var end = window.Length - CrcSize;
        // The size was patched out after the check sum was made, or the header's own sum redone: when the messages do not
        // come out even with the last byte, the last two are a check sum all the same.
        return end > start && (StoredAt(end) == window.CrcOf(start, end) || !EndsInMessage(start, from));
    }

    private bool EndsInMessage(long start, long from) =>
        window.Ahead(start, ahead =>
        {
            ahead.Move(0, LongestHeader);
            return new FitWalk(ahead, new NoSink(), new FaultList()).Run(from - start, ahead.Length);
        });

    // Only when the sum fails where the header says and holds at the end of the bytes: anything else is trailing garbage or damage.
    private bool IsStale(long start, long end)
    {
        if (window.Length < end + 2 * CrcSize || window.Ahead(end + CrcSize, HasHeader)) return false;
        if (StoredAt(end) == window.CrcOf(start, end)) return false;
        return StoredAt(window.Length - CrcSize) == window.CrcOf(start, window.Length - CrcSize);
    }

    private static bool HasHeader(FitWindow ahead)
    {
        ahead.Move(0, LongestHeader);
        return FitHeader.Read(ahead.Span) is not null;
    }

    private ushort StoredAt(long position) => window.Ahead(position, ahead =>
    {
        ahead.Move(0, CrcSize);
        return BinaryPrimitives.ReadUInt16LittleEndian(ahead.Span);
    });

    private sealed class NoSink : IFitSink
    {
        public void BeginFile(long from, long end) { }

        public void Take(FitDefinition definition, byte[] bytes, int at, int count, long position) { }

        public void Settle() { }
    }
}
