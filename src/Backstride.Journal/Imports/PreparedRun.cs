using Backstride.Journal.Runs;
using Backstride.Journal.Storage;
using Backstride.Running.Load;
using Backstride.Running.Runs;

namespace Backstride.Journal;

/// <summary>A run ready to be written: the slow part is done before the one writer sees it.</summary>
public sealed class PreparedRun
{
    private PreparedRun(Run run, byte[] runText, byte[]? loadText, byte[]? streams, RouteShape? route)
    {
        Run = run;
        RunText = runText;
        LoadText = loadText;
        Streams = streams;
        Route = route;
    }

    public Run Run { get; }

    /// <summary>JSON in UTF-8.</summary>
    internal byte[] RunText { get; }

    internal byte[]? LoadText { get; }

    /// <summary>Null when the samples are read from the run's file whenever they are wanted.</summary>
    internal byte[]? Streams { get; }

    internal RouteShape? Route { get; }

    /// <param name="inItsFile">The file that is kept with the run says all there is to say of its samples: they are not stored a second time.</param>
    public static PreparedRun Of(BuiltRun run, RunSpineLoad? load, RouteShape? route = null, bool inItsFile = false)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new(run.Run, Document.WriteUtf8(run.Run), load is null ? null : Document.WriteUtf8(load), inItsFile ? null : StreamBlob.Write(run.Streams), route);
    }
}
