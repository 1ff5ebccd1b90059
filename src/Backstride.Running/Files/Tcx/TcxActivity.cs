using Backstride.Running.Files.Xml;

namespace Backstride.Running.Files.Tcx;

/// <summary>An Activity or Course element as written.</summary>
internal sealed class TcxActivity
{
    public bool IsCourse { get; init; }

    public string? Sport { get; init; }

    public string? Name { get; set; }

    /// <summary>Notes of the activity and its laps, in the order of the file.</summary>
    public List<string> Notes { get; } = [];

    public DateTimeOffset? Id { get; set; }

    /// <summary>Offset of the wall clock, when times were written with one that is not UTC.</summary>
    public TimeSpan? UtcOffset { get; set; }

    public string? Device { get; set; }

    public PointColumns Points { get; } = new();

    public List<TcxLap> Laps { get; } = [];

    /// <summary>At which point each lap begins.</summary>
    public List<int> LapStarts { get; } = [];

    /// <summary>The line at which a time of a point first lies before the one above it.</summary>
    public int? FallLine { get; set; }

    /// <summary>At which point each Track after the first of a lap begins: a pause lies before it.</summary>
    public List<int> Breaks { get; } = [];
}

/// <summary>A Lap element: its own totals.</summary>
internal sealed class TcxLap
{
    public DateTimeOffset? Start { get; init; }

    public double? TimerS { get; set; }

    public double? DistanceM { get; set; }

    /// <summary>Its means; those of steps as the file counts them, nearly always one foot.</summary>
    public DeviceMeans Means { get; set; } = DeviceMeans.None;

    /// <summary>Of the plain element, which is for the bicycle; the extension's goes first.</summary>
    public double? PlainCadence { get; set; }

    public int Tracks { get; set; }
}
