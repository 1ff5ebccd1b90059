using Backstride.Journal;
using Backstride.Running.Load;
using Backstride.Spine;

namespace Backstride.App.Importing;

/// <summary>Works the load on the back out anew when what it rests on has changed: the runner's mass, what was said of a run, or the model itself.</summary>
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

    /// <summary>Every run whose load an earlier edition of the model worked out, the newest first; gives their number. One whose samples are gone keeps what it has.</summary>
    public static int RefreshEarlier(JournalDatabase journal, CancellationToken cancel = default)
    {
        var renewed = 0;
        try
        {
            foreach (var id in journal.Runs.WithLoadsBefore(SpineModel.Edition))
            {
                if (cancel.IsCancellationRequested) break;
                if (Refresh(journal, id)) renewed++;
            }
        }
        catch (JournalException)
        {
            // Nothing can be written now: what is stored is still worth showing, and the next start tries again.
        }

        return renewed;
    }
}
