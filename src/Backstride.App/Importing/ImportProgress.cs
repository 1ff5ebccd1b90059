namespace Backstride.App.Importing;

/// <summary>How far an import is, after each file.</summary>
/// <param name="Bytes">Bytes of the files taken so far, as they lay in their archive.</param>
/// <param name="Latest">The file just done.</param>
public sealed record ImportProgress(int Files, long Bytes, string Latest)
{
    /// <summary>Runs added so far.</summary>
    public int Runs { get; init; }

    /// <summary>Bytes of everything handed over; 0 when not known.</summary>
    public long TotalBytes { get; init; }

    public TimeSpan Elapsed { get; init; }

    public double MegabytesPerSecond => Bytes / 1e6 / Math.Max(Elapsed.TotalSeconds, 1e-3);

    /// <summary>Null before there is anything to tell it by.</summary>
    public TimeSpan? Left => TotalBytes <= 0 || Bytes <= 0 || Elapsed < TimeSpan.FromSeconds(1) ? null : Elapsed * Math.Max(0, (double)TotalBytes / Bytes - 1);
}
