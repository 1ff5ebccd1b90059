using System.Globalization;

namespace Backstride.Running.Files.Fit;

/// <summary>Walks the messages of one FIT file. Local types live as long as the file, no longer.</summary>
internal sealed class FitWalk(FitWindow window, IFitSink sink, FaultList faults, bool stopsAtFiller = false)
{
    private readonly FitDefinition?[] _local = new FitDefinition?[16];
    private readonly FitDefinitionCache _cache = new();
    private string? _trouble;
    private int _wanted;

    /// <summary>The check sum of everything the window has let go since the walk was begun.</summary>
    public ushort Crc { get; private set; }

    /// <summary>Walks from <paramref name="from"/> to <paramref name="end"/>, places in the stream; the window starts at the file's first byte. False when the messages could not be followed to the end.</summary>
    public bool Run(long from, long end)
    {
        var at = (int)(from - window.Start);
        while (true)
        {
            var limit = (int)Math.Min(window.Count, end - window.Start);
            at = Messages(at, limit);
            sink.Settle();
            if (_trouble is null && window.Start + limit < end && limit == window.Count)
            {
                var before = window.Count - at;
                Drop(at, _wanted);
                at = 0;
                if (window.Count > before) continue;
            }
            if (_trouble is null && window.Start + at >= end) return true;
            faults.AddAtByte("FIT007", FaultSeverity.Warning, window.Start + at, (_trouble ?? "The last message is cut short.") + " What came before was kept.");
            return false;
        }
    }

    /// <summary>Passes over what is left before <paramref name="end"/>; only the check sum still wants it.</summary>
    public void Skip(long end)
    {
        while (window.Start < end)
        {
            var here = (int)Math.Min(window.Count, end - window.Start);
            if (here == 0 && window.Start + window.Count >= window.Length) return;
            Drop(here, 1);
        }
    }

    private void Drop(int used, int wanted)
    {
        Crc = FitCrc.Compute(window.Span[..used], Crc);
        window.Move(used, wanted);
    }

    // To the first message that is not wholly before the limit; _wanted says how long it is.
    private int Messages(int at, int limit)
    {
        var bytes = window.Bytes;
        while (at < limit)
        {
            var header = bytes[at];
            // Bit 7 first: with it, bit 6 belongs to the local type.
            if ((header & 0xC0) == 0x40)
            {
                var definition = _cache.Read(bytes.AsSpan(at + 1, limit - at - 1), (header & 0x20) != 0, out var length);
                _wanted = 1 + length;
                if (definition is null) return at;
                _local[header & 0x0F] = definition;
                at += _wanted;
                continue;
            }
            var local = (header & 0x80) != 0 ? header >> 5 & 0x03 : header & 0x0F;
            if (_local[local] is not { } layout)
            {
                _trouble = string.Create(CultureInfo.InvariantCulture, $"A message of local type {local} comes before its definition; the rest cannot be followed.");
                return at;
            }
            var stride = _wanted = 1 + layout.Size;
            if (limit - at < stride) return at;
            var (next, last, count) = (at + stride, limit - stride, 1);
            if (stopsAtFiller && IsFiller(bytes.AsSpan(at, stride)))
            {
                _trouble = "Nothing but filler follows, which the recorder never came to write over.";
                return at;
            }
            // One by one where filler may follow.
            if (stopsAtFiller) last = at;
            for (; next <= last && bytes[next] == header; next += stride) count++;
            sink.Take(layout, bytes, at, count, window.Start + at);
            at = next;
        }
        _wanted = 1;
        return at;
    }

    // A message of noughts or of ones throughout, as room on a disc looks that was set aside.
    private static bool IsFiller(ReadOnlySpan<byte> message) => message[0] is 0 or 0xFF && !message.ContainsAnyExcept(message[0]);
}
