using System.Globalization;

namespace Backstride.Running.Files.Fit;

/// <summary>Walks the messages of one FIT file. Local types, compressed time, developer fields and counters live as long as the file, no longer.</summary>
internal sealed class FitStream(FitContent content, FaultList faults)
{
    private const ushort RecordMessage = 20;

    private readonly FitDefinition?[] _local = new FitDefinition?[16];
    private readonly FitDefinitionCache _cache = new();
    private readonly FitCollector _collector = new(content, faults);

    /// <summary>The last full or rebuilt timestamp; none yet below zero.</summary>
    private long _lastTime = -1;

    /// <summary>False when the messages could not be followed to the end.</summary>
    public bool Read(ReadOnlySpan<byte> bytes, int from, int end)
    {
        var at = from;
        while (at < end)
        {
            var header = bytes[at];
            // Bit 7 first: with it, bit 6 belongs to the local type.
            if ((header & 0xC0) == 0x40)
            {
                var definition = _cache.Read(bytes[(at + 1)..end], (header & 0x20) != 0, out var length);
                if (definition is null) return Stopped(at, "A definition is cut short.");
                _local[header & 0x0F] = definition;
                at += 1 + length;
                continue;
            }
            var compressed = (header & 0x80) != 0;
            var local = compressed ? header >> 5 & 0x03 : header & 0x0F;
            if (_local[local] is not { } layout)
                return Stopped(at, string.Create(CultureInfo.InvariantCulture, $"A message of local type {local} comes before its definition; the rest cannot be followed."));
            if (end - at - 1 < layout.Size) return Stopped(at, "The last message is cut short.");
            Take(layout, bytes.Slice(at + 1, layout.Size), compressed ? Rebuild(header & 0x1F) : double.NaN, at);
            at += 1 + layout.Size;
        }
        return true;
    }

    private void Take(FitDefinition layout, ReadOnlySpan<byte> bytes, double compressedTime, int at)
    {
        foreach (var f in layout.Fields)
        {
            if (f.Number != 253 || !f.Readable || f.Type.Size() != 4) continue;
            if (f.Type.Read(bytes[f.Offset..], layout.BigEndian) is >= 0 and <= uint.MaxValue and var time) _lastTime = (long)time;
            break;
        }
        if (layout.Global == RecordMessage) _collector.Record(layout, bytes, compressedTime, at);
        else _collector.Other(layout.Global, new FitMessage(layout, bytes, compressedTime));
    }

    // Five bits of seconds after the last known time, rolling over every 32 s.
    private double Rebuild(int offset)
    {
        if (_lastTime < 0) return double.NaN;
        var time = (_lastTime & ~31L) + offset;
        if (offset < (_lastTime & 31)) time += 32;
        return _lastTime = time;
    }

    private bool Stopped(int at, string message)
    {
        faults.AddAtByte("FIT007", FaultSeverity.Warning, at, message + " What came before was kept.");
        return false;
    }
}
