namespace Backstride.Running.Files;

/// <summary>
/// One column of samples: at hand, or worked out whenever it is asked for from what the file has, which is a quarter as large. Most columns of a
/// long recording are asked for once or never; all of them at hand at once would be what a long file costs in memory.
/// </summary>
internal sealed class SampleColumn
{
    private readonly double[]? _atHand;
    private readonly Func<double[]?>? _make;
    private WeakReference<double[]>? _made;

    private SampleColumn(double[]? atHand, Func<double[]?>? make, double[]? made = null)
    {
        (_atHand, _make) = (atHand, make);
        if (made is not null) _made = new(made);
    }

    /// <summary>Null where nothing was given; the same array for as long as somebody holds it.</summary>
    public double[]? Values
    {
        get
        {
            if (_make is null) return _atHand;
            if (_made is { } known && known.TryGetTarget(out var values)) return values;
            values = _make();
            if (values is not null) _made = new(values);
            return values;
        }
    }

    public static SampleColumn? Of(double[]? values) => values is null ? null : new(values, null);

    /// <param name="make">Gives the same values, in an array of its own, whenever it is called.</param>
    /// <param name="made">What it gave when it was called already.</param>
    public static SampleColumn Later(Func<double[]?> make, double[]? made = null) => new(null, make, made);
}
