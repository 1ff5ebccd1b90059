using Backstride.Journal;
using Backstride.Running.Load;

namespace Backstride.App.Importing;

/// <summary>Works the load on the back out anew when what it rests on has changed: the runner's mass, or what was said of a run.</summary>
public static class RunLoads
{
    /// <summary>One run; false when there is no such run.</summary>
    public static bool Refresh(JournalDatabase journal, long runId)
    {
        if (journal.Runs.Built(runId) is not { } run) return false;
        journal.Runs.SetLoad(runId, SpineLoadOfRun.Compute(run, journal.Profile.Read().Person));
        return true;
    }

    /// <summary>Every run; gives their number.</summary>
    public static int RefreshAll(JournalDatabase journal) => journal.Runs.List().Count(run => Refresh(journal, run.Id));
}
