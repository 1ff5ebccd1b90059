namespace Backstride.Running.Files.Fit;

/// <summary>Records as columns. A column costs nothing until it has its first value.</summary>
internal sealed class RecordColumns
{
    /// <summary>More than three weeks at one a second; a file that claims more is not a run.</summary>
    public const int MostRows = 2_000_000;

    private readonly double[]?[] _columns = new double[(int)RecordSlot.Count][];
    private int _capacity = 256;

    public int Count { get; private set; }

    /// <summary>Opens a row of NaN. False when the file holds more rows than any activity.</summary>
    public bool Begin()
    {
        if (Count == MostRows) return false;
        if (Count == _capacity)
        {
            _capacity *= 2;
            for (var i = 0; i < _columns.Length; i++)
            {
                if (_columns[i] is not { } column) continue;
                var old = column.Length;
                Array.Resize(ref column, _capacity);
                column.AsSpan(old).Fill(double.NaN);
                _columns[i] = column;
            }
        }
        Count++;
        return true;
    }

    public void Set(RecordSlot slot, double value)
    {
        if (double.IsNaN(value)) return;
        var column = _columns[(int)slot];
        if (column is null)
        {
            _columns[(int)slot] = column = new double[_capacity];
            Array.Fill(column, double.NaN);
        }
        column[Count - 1] = value;
    }

    /// <summary>The column, longer than <see cref="Count"/>; null when no record gave a value.</summary>
    public double[]? this[RecordSlot slot] => _columns[(int)slot];
}
