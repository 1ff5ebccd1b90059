using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Backstride.Running.Files.Fit;

/// <summary>Times between heart beats, as hrv messages have them: five to a message and thousands of messages, so they go as they are into one column.</summary>
internal sealed class FitBeats : IDisposable
{
    /// <summary>Three weeks of them; a file that claims more is not a run.</summary>
    public const int Most = 4_000_000;

    private const int PerSecond = 1000;
    private const byte Time = 0;

    private readonly FitColumn _column = new(PerSecond, 0);
    private int _count;

    // Of the layout that was met last, nearly always that of all of them.
    private FitDefinition? _definition;
    private FitField _field;
    private int _each;

    /// <summary>Takes in hrv messages that lie one behind the other. False when there is no room for all of them.</summary>
    public bool Take(FitDefinition definition, byte[] bytes, int at, int count)
    {
        if (!ReferenceEquals(definition, _definition)) Look(definition);
        if (_each == 0) return true;
        if (_count + count * _each > Most) return TakeSome(definition, bytes, at);
        var room = _column.Extend(_count, count * _each, _field.Type);
        _count += count * _each;
        int size = _field.Size;
        var from = at + 1 + _field.Offset;
        for (var i = 0; i < count; i++, from += definition.Size + 1) bytes.AsSpan(from, size).CopyTo(room[(i * size)..]);
        if (definition.BigEndian) Reverse(room, _field.Type.Size());
        return true;
    }

    // As many as there is room for.
    private bool TakeSome(FitDefinition definition, byte[] bytes, int at)
    {
        var some = (Most - _count) / _each;
        if (some > 0) Take(definition, bytes, at, some);
        return false;
    }

    /// <summary>Seconds, without the padding of messages that were not full.</summary>
    public IReadOnlyList<double> ToSeconds() => _column.Values(_count) is { } values ? Array.FindAll(values, v => !double.IsNaN(v)) : [];

    public void Dispose() => _column.Dispose();

    private void Look(FitDefinition definition)
    {
        _definition = definition;
        _field = definition.Find(Time).GetValueOrDefault();
        _each = _field.Size / _field.Type.Size();
    }

    private static void Reverse(Span<byte> values, int size)
    {
        if (size == 2 && MemoryMarshal.Cast<byte, ushort>(values) is var shorts) BinaryPrimitives.ReverseEndianness(shorts, shorts);
        if (size == 4 && MemoryMarshal.Cast<byte, uint>(values) is var words) BinaryPrimitives.ReverseEndianness(words, words);
        if (size == 8 && MemoryMarshal.Cast<byte, ulong>(values) is var longs) BinaryPrimitives.ReverseEndianness(longs, longs);
    }
}
