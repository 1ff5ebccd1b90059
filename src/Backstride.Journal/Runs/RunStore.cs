using Backstride.Running.Load;
using Backstride.Running.Runs;

namespace Backstride.Journal;

/// <summary>Runs and their samples.</summary>
public sealed class RunStore
{
    /// <summary>Newest first; both ends included.</summary>
    public IReadOnlyList<StoredRun> List(DateTimeOffset? from = null, DateTimeOffset? to = null) => throw new NotSupportedException();

    public StoredRun? Find(long id) => throw new NotSupportedException();

    /// <summary>The samples of a run; null when there is no such run.</summary>
    public RunStreams? Streams(long id) => throw new NotSupportedException();

    /// <summary>What the runner says of a run: surface, effort, carried weight.</summary>
    public void Describe(long id, Backstride.Spine.Gait.Surface surface, double? sessionRpe, double carriedKg) => throw new NotSupportedException();

    public void SetLoad(long id, RunSpineLoad? load) => throw new NotSupportedException();
}
