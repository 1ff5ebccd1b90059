using System.Buffers;
using System.Runtime.InteropServices;

namespace Backstride.Running.Files.Fit;

/// <summary>
/// The values of one field over all records, raw as the file has them, without the rows that do not have the field.
/// Stretches say which rows those are and how the bytes are to be read; scale, offset and "invalid" are applied when the column is asked for.
/// The bytes lie in chunks, so that a column that grows is never copied.
/// </summary>
internal sealed class FitColumn(double scale, double offset) : IDisposable
{
    private const int FirstChunk = 4096, LargestChunk = 256 * 1024;

    private record struct Stretch(int Row, int Count, byte[] Bytes, int At, FitBaseType Type)
    {
        public readonly int End => Row + Count;

        public readonly ReadOnlySpan<byte> Slice(int from, int to) => Bytes.AsSpan(At + (from - Row) * Type.Size(), (to - from) * Type.Size());
    }

    private readonly List<Stretch> _stretches = [];
    private readonly List<byte[]> _chunks = [];
    private byte[] _chunk = [];
    private int _used;
    private bool _isKept;

    public bool IsEmpty => _stretches.Count == 0;

    /// <summary>The column outlives the records it was read with.</summary>
    public FitColumn Keep()
    {
        _isKept = true;
        return this;
    }

    /// <summary>Room for the raw values of the rows that follow, low byte first.</summary>
    public Span<byte> Extend(int row, int count, FitBaseType type)
    {
        var size = count * type.Size();
        var at = _used;
        if (at + size > _chunk.Length)
        {
            Open(size);
            at = 0;
        }
        else if (GoesOn(row, count, type))
        {
            _used += size;
            return _chunk.AsSpan(at, size);
        }
        _stretches.Add(new(row, count, _chunk, at, type));
        _used = at + size;
        return _chunk.AsSpan(at, size);
    }

    private bool GoesOn(int row, int count, FitBaseType type)
    {
        var stretches = CollectionsMarshal.AsSpan(_stretches);
        if (stretches.IsEmpty) return false;
        ref var last = ref stretches[^1];
        if (last.Type != type || last.End != row) return false;
        last.Count += count;
        return true;
    }

    /// <summary>One value for each of so many rows from the first; NaN where there is none. Null when there is no value at all.</summary>
    public double[]? Values(int rows) => Values(FitRows.First(rows));

    /// <summary>One value for each of these rows; NaN where there is none. Null when there is no value at all.</summary>
    public double[]? Values(FitRows rows)
    {
        if (IsEmpty) return null;
        var values = GC.AllocateUninitializedArray<double>(rows.Count);
        var (at, place, any) = (0, 0, false);
        foreach (var (from, count) in rows.Stretches)
        {
            any |= Fill(from, values.AsSpan(at, count), ref place);
            at += count;
        }
        return any ? values : null;
    }

    /// <summary>Whether a raw value may be nought, at the cost of a glance: numbers of another size than a position's are not looked at.</summary>
    public bool MayHoldZero()
    {
        foreach (var s in _stretches)
            if (s.Type is not (FitBaseType.SInt32 or FitBaseType.UInt32) || MemoryMarshal.Cast<byte, int>(s.Slice(s.Row, s.End)).Contains(0)) return true;
        return false;
    }

    /// <summary>The last value at or after this row that is valid and counts; NaN when there is none.</summary>
    public double LastSince(int row, Func<double, bool> counts)
    {
        Span<double> value = stackalloc double[1];
        for (var i = _stretches.Count - 1; i >= 0 && _stretches[i] is var s && s.End > row; i--)
            for (var k = s.End - 1; k >= Math.Max(row, s.Row); k--)
                if (RawValues.Scale(s.Slice(k, k + 1), s.Type, scale, offset, value) && counts(value[0])) return value[0];
        return double.NaN;
    }

    public void Dispose()
    {
        if (_isKept) return;
        foreach (var chunk in _chunks) ArrayPool<byte>.Shared.Return(chunk);
        _chunks.Clear();
        _stretches.Clear();
        (_chunk, _used) = ([], 0);
    }

    // Rows from one on; the place is that of the first stretch that does not lie wholly before them.
    private bool Fill(int from, Span<double> to, ref int place)
    {
        var (row, end, any) = (from, from + to.Length, false);
        for (; place < _stretches.Count && _stretches[place] is var s && s.Row < end; place++)
        {
            var (first, last) = (Math.Max(s.Row, row), Math.Min(s.End, end));
            if (first < last)
            {
                to[(row - from)..(first - from)].Fill(double.NaN);
                any |= RawValues.Scale(s.Slice(first, last), s.Type, scale, offset, to[(first - from)..(last - from)]);
                row = last;
            }
            if (s.End > end) break;
        }
        to[(row - from)..].Fill(double.NaN);
        return any;
    }

    private void Open(int size)
    {
        _chunk = ArrayPool<byte>.Shared.Rent(Math.Max(size, Math.Clamp(_chunk.Length * 2, FirstChunk, LargestChunk)));
        _chunks.Add(_chunk);
    }
}
