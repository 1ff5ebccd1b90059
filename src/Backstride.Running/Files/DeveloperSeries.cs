namespace Backstride.Running.Files;

/// <summary>A series that an app or sensor added to a file under a name of its own, as it described it; what we know of it may be a column of the samples too.</summary>
public sealed class DeveloperSeries
{
    private readonly SampleColumn _column;

    internal DeveloperSeries(string name, string units, SampleColumn column) => (Name, Units, _column) = (name, units, column);

    /// <summary>The app's word for it; its numbers where the app gave none.</summary>
    public string Name { get; }

    /// <summary>Free text, often empty.</summary>
    public string Units { get; }

    /// <summary>One value for each sample, NaN where there is none; null when no sample has one. Of a list the first element.</summary>
    public double[]? Values => _column.Values;
}
