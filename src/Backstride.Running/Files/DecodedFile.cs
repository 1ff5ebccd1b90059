namespace Backstride.Running.Files;

/// <summary>Everything one file held that could be read. Several activities may lie in one file, or none.</summary>
public sealed record DecodedFile(
    FileFormat Format,
    IReadOnlyList<Recording> Activities,
    Integrity Integrity,
    IReadOnlyList<FileFault> Faults)
{
    /// <summary>FIT's own word for what the file is ("activity", "settings"...); null for GPX and TCX.</summary>
    public string? FileType { get; init; }

    /// <summary>Plans rather than things done: a FIT or TCX course, a GPX track without any time. Never to be imported as a run.</summary>
    public IReadOnlyList<Recording> Courses { get; init; } = [];

    /// <summary>Sessions to be done, as a watch keeps them.</summary>
    public IReadOnlyList<Workout> Workouts { get; init; } = [];

    /// <summary>Record messages or track points in the whole file.</summary>
    public int RecordCount { get; init; }
}
