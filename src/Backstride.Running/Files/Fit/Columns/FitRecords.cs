namespace Backstride.Running.Files.Fit;

/// <summary>The records of one FIT file as columns: one for each field of the format, and one for each described developer field.</summary>
internal sealed class FitRecords : IDisposable
{
    /// <summary>More than three weeks at one a second; a file that claims more is not a run.</summary>
    public const int MostRows = 2_000_000;

    private readonly FitColumn?[] _native = new FitColumn?[256];
    private readonly Dictionary<DeveloperField, FitColumn> _developer = [];

    public FitColumn CompressedSpeed { get; } = new(100, 0);

    public FitColumn CompressedDistance { get; } = new(16, 0);

    public int Count { get; private set; }

    /// <summary>Fields of records whose values were passed over: a known one in a size that its kind cannot have, one of an app that nothing describes.</summary>
    public SortedSet<string> PassedOver { get; } = new(StringComparer.Ordinal);

    public IEnumerable<DeveloperField> DeveloperFields => _developer.Keys;

    /// <summary>Opens so many rows, or as many of them as the most there may be leaves.</summary>
    public int Begin(int rows)
    {
        rows = Math.Min(rows, MostRows - Count);
        Count += rows;
        return rows;
    }

    /// <summary>The column of a field of the format; made when it is first asked for.</summary>
    public FitColumn Native(byte number)
    {
        var (scale, offset) = FitProfile.RecordScale(number);
        return _native[number] ??= new(scale, offset);
    }

    public FitColumn Developer(DeveloperField field)
    {
        if (!_developer.TryGetValue(field, out var column)) _developer[field] = column = new(field.Scale, field.Offset);
        return column;
    }

    /// <summary>One value for each record, NaN where there is none; null when no record has one.</summary>
    public double[]? Values(byte number) => _native[number]?.Values(Count);

    public double[]? Values(DeveloperField field) => Find(field)?.Values(Count);

    /// <summary>The column of a field of the format; null when no record has it.</summary>
    public FitColumn? Find(byte number) => _native[number];

    public FitColumn? Find(DeveloperField field) => _developer.GetValueOrDefault(field);

    public void Dispose()
    {
        foreach (var column in _native) column?.Dispose();
        foreach (var column in _developer.Values) column.Dispose();
        CompressedSpeed.Dispose();
        CompressedDistance.Dispose();
    }
}
