using Backstride.Running.Files.Xml;

namespace Backstride.Running.Files.Gpx;

/// <summary>A track as written: its points, and at which point each segment begins.</summary>
internal sealed class GpxTrack
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    /// <summary>What an extension says was done, where <see cref="Type"/> says nothing.</summary>
    public string? Told { get; set; }

    /// <summary>Its description or comment.</summary>
    public string? Note { get; set; }

    public PointColumns Points { get; } = new();

    public List<int> SegmentStarts { get; } = [];

    /// <summary>Offset of the wall clock, when times were written with one that is not UTC.</summary>
    public TimeSpan? UtcOffset { get; set; }

    /// <summary>The line at which a time first lies before one above it.</summary>
    public int? FallLine { get; set; }

    public DateTimeOffset? FirstTime => Points.Times.FirstOrDefault(t => t is not null);

    public DateTimeOffset? LastTime => Points.Times.LastOrDefault(t => t is not null);

    public void Append(GpxTrack next)
    {
        SegmentStarts.AddRange(next.SegmentStarts.Select(s => s + Points.Count));
        Points.Append(next.Points);
        Name ??= next.Name;
        Type ??= next.Type;
        Told ??= next.Told;
        Note ??= next.Note;
        UtcOffset ??= next.UtcOffset;
        FallLine ??= next.FallLine;
    }

    /// <summary>The same track with these of its points, in this order.</summary>
    public GpxTrack Rows(int[] rows, List<int> segmentStarts)
    {
        var track = new GpxTrack { Name = Name, Type = Type, Told = Told, Note = Note, UtcOffset = UtcOffset, FallLine = FallLine };
        track.Points.Append(Points.Rows(rows));
        track.SegmentStarts.AddRange(segmentStarts.Where(s => s >= 0 && s < rows.Length));
        return track;
    }
}
