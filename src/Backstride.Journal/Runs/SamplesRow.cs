using Backstride.Journal.Originals;
using Backstride.Running.Files;
using Backstride.Running.Runs;

namespace Backstride.Journal.Runs;

/// <summary>Where the samples of a run lie: in columns of their own, or in the file that it came from.</summary>
internal sealed class SamplesRow : OriginalRow
{
    public byte[]? Columns { get; init; }

    public string Path { get; init; } = "";

    public int Part { get; init; }

    public RunStreams Streams(OriginalPacks packs)
    {
        if (Columns is not null) return StreamBlob.Read(Columns);
        var recording = Open(packs) is { } file ? RunFile.Read(file, Path).Activities.ElementAtOrDefault(Part) : null;
        // A run without samples is still a run: a reader of tomorrow may find fewer activities in a file than the one that took it in.
        return recording is null ? new() { TimeS = [], DistanceM = [] } : RunBuilder.Build(recording).Streams;
    }
}
