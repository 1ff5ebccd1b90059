using System.Buffers;

namespace Backstride.Running.Files.Fit;

/// <summary>
/// The values of one field over all records, raw as the file has them, without the rows that do not have the field.
/// Stretches say which rows those are and how the bytes are to be read; scale, offset and "invalid" are applied when the column is asked for.
/// </summary>
internal sealed class FitColumn(double scale, double offset) : IDisposable
{
    private readonly record struct Stretch(int Row, int Count, int At, FitBaseType Type);

    private readonly List<Stretch> _stretches = [];
    private byte[] _bytes = [];
    private int _used;

    /// <summary>Room for the raw values of the rows that follow, low byte first.</summary>
    public Span<byte> Extend(int row, int count, FitBaseType type)
    {
        var size = count * type.Size();
        if (_used + size > _bytes.Length) Grow(_used + size);
        var at = _used;
        _used += size;
        if (_stretches.Count > 0 && _stretches[^1] is var last && last.Type == type && last.Row + last.Count == row)
            _stretches[^1] = last with { Count = last.Count + count };
        else
            _stretches.Add(new(row, count, at, type));
        return _bytes.AsSpan(at, size);
    }

    /// <summary>One value for each of so many rows; NaN where there is none. Null when there is no value at all.</summary>
    public double[]? Values(int rows)
    {
        if (_stretches.Count == 0) return null;
        var values = GC.AllocateUninitializedArray<double>(rows);
        var (row, any) = (0, false);
        foreach (var s in _stretches)
        {
            values.AsSpan(row, s.Row - row).Fill(double.NaN);
            any |= RawValues.Scale(_bytes.AsSpan(s.At, s.Count * s.Type.Size()), s.Type, scale, offset, values.AsSpan(s.Row, s.Count));
            row = s.Row + s.Count;
        }
        values.AsSpan(row).Fill(double.NaN);
        return any ? values : null;
    }

    /// <summary>The last value at or after this row that is valid and counts; NaN when there is none.</summary>
    public double LastSince(int row, Func<double, bool> counts)
    {
        Span<double> value = stackalloc double[1];
        for (var i = _stretches.Count - 1; i >= 0 && _stretches[i] is var s && s.Row + s.Count > row; i--)
        {
            var size = s.Type.Size();
            for (var k = s.Count - 1; k >= 0 && s.Row + k >= row; k--)
                if (RawValues.Scale(_bytes.AsSpan(s.At + k * size, size), s.Type, scale, offset, value) && counts(value[0])) return value[0];
        }
        return double.NaN;
    }

    public void Dispose()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(size, Math.Max(4096, _used * 2)));
        _bytes.AsSpan(0, _used).CopyTo(larger);
        Dispose();
        _bytes = larger;
    }
}
