using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Backstride.Running.Files.Fit;

/// <summary>Times between heart beats, as hrv messages have them: five to a message and thousands of messages, so they go as they are into one column.</summary>
internal sealed class FitBeats : IDisposable
{
    private const int Most = 4_000_000, PerSecond = 1000;
    private const byte Time = 0;

    private readonly FitColumn _column = new(PerSecond, 0);
    private int _count;

    /// <summary>Takes in hrv messages that lie one behind the other.</summary>
    public void Take(FitDefinition definition, byte[] bytes, int at, int count)
    {
        if (definition.Find(Time) is not { } field) return;
        var each = field.Size / field.Type.Size();
        count = Math.Min(count, (Most - _count) / each);
        if (count <= 0) return;
        var room = _column.Extend(_count, count * each, field.Type);
        _count += count * each;
        var from = bytes.AsSpan(at + 1 + field.Offset);
        for (var i = 0; i < count; i++) from.Slice(i * (definition.Size + 1), field.Size).CopyTo(room[(i * field.Size)..]);
        if (definition.BigEndian) Reverse(room, field.Type.Size());
    }

    /// <summary>Seconds, without the padding of messages that were not full.</summary>
    public IReadOnlyList<double> ToSeconds() => _column.Values(_count) is { } values ? Array.FindAll(values, v => !double.IsNaN(v)) : [];

    public void Dispose() => _column.Dispose();

    private static void Reverse(Span<byte> values, int size)
    {
        if (size == 2 && MemoryMarshal.Cast<byte, ushort>(values) is var shorts) BinaryPrimitives.ReverseEndianness(shorts, shorts);
        if (size == 4 && MemoryMarshal.Cast<byte, uint>(values) is var words) BinaryPrimitives.ReverseEndianness(words, words);
        if (size == 8 && MemoryMarshal.Cast<byte, ulong>(values) is var longs) BinaryPrimitives.ReverseEndianness(longs, longs);
    }
}
