using Backstride.Running.Files.Exports;
using Backstride.Running.Runs;

namespace Backstride.Journal;

/// <summary>What an export says of a run, put to it where nothing stands yet.</summary>
public static class RunNotes
{
    public static Run Put(Run run, ActivityNote note)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(note);
        return run with
        {
            Name = note.Name ?? run.Name,
            Description = run.Description ?? note.Description,
            Shoes = run.Shoes ?? note.Shoes,
            UtcOffset = run.UtcOffset ?? note.UtcOffset,
            AverageHeartRateBpm = run.AverageHeartRateBpm ?? note.AverageHeartRateBpm,
        };
    }
}
