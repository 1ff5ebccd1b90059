namespace Backstride.Running.Files.Fit;

/// <summary>Columns of developer fields by what they mean.</summary>
internal sealed class FitDeveloperColumns
{
    private readonly List<(DeveloperMeaning Meaning, double Factor, FitColumn Column)> _known = [], _byNative = [];
    private readonly FitRecords _records;
    private readonly FitRows _rows;

    public FitDeveloperColumns(FitRecords records, FitRows rows)
    {
        (_records, _rows) = (records, rows);
        foreach (var field in records.DeveloperFields)
        {
            if (records.Find(field) is not { } column) continue;
            if (DeveloperMeanings.Of(field.Name, field.Units, field.NativeField) is var (meaning, factor)) _known.Add((meaning, factor, column));
            else if (DeveloperMeanings.OfNative(field.Units, field.NativeField) is var (native, times)) _byNative.Add((native, times, column));
        }
    }

    /// <summary>Several fields may claim to be the same (two apps, or an app that describes anew); the fullest is taken, of equals the first.</summary>
    public Func<double[]?> Take(DeveloperMeaning meaning)
    {
        var columns = _known.FindAll(k => k.Meaning == meaning);
        if (columns.Count == 0) columns = _byNative.FindAll(k => k.Meaning == meaning);
        if (columns.Count == 0) return static () => null;
        foreach (var (_, _, column) in columns) column.Keep();
        return () => Fullest(columns);
    }

    /// <summary>All of them as they were described, in the order in which they came up.</summary>
    public IReadOnlyList<DeveloperSeries> Series()
    {
        var series = new List<DeveloperSeries>();
        foreach (var field in _records.DeveloperFields)
        {
            if (_records.Find(field) is not { IsEmpty: false } column) continue;
            column.Keep();
            series.Add(new(field.NameOrNumber, field.Units, SampleColumn.Later(() => column.Values(_rows))));
        }
        return series;
    }

    private double[]? Fullest(List<(DeveloperMeaning Meaning, double Factor, FitColumn Column)> columns)
    {
        double[]? best = null;
        var (most, by) = (0, 1.0);
        foreach (var (meaning, told, column) in columns)
        {
            if (column.Values(_rows) is not { } values) continue;
            if ((double.IsNaN(told) ? DeveloperMeanings.FactorBySize(meaning, values) : told) is not { } factor) continue;
            var count = columns.Count == 1 ? 1 : values.Count(v => !double.IsNaN(v));
            if (count > most) (best, most, by) = (values, count, factor);
        }
        return ColumnMath.Times(best, by);
    }
}
