using Backstride.Journal;
using Backstride.Running.Files;
using Backstride.Running.Load;
using Backstride.Running.Runs;

namespace Backstride.App.Importing;

/// <summary>The runner says what a run was, because its file does not or is wrong.</summary>
public static class RunSport
{
    /// <summary>What can be said.</summary>
    public static IReadOnlyList<Sport> Choices { get; } = [Sport.Running, Sport.Walking, Sport.Hiking, Sport.Other];

    /// <summary>Stores the sport and works the run and its load out anew from its file; false when there is no such run.</summary>
    public static bool Say(JournalDatabase journal, long runId, Sport sport)
    {
        if (journal.Runs.Find(runId) is not { } stored || journal.Runs.Streams(runId) is not { } streams) return false;
        // A file that was stored as it is read today; if it cannot be, the samples at hand are what there is.
        var built = FromFile(journal, stored, sport) ?? new BuiltRun(stored.Run, streams);
        var said = built with
        {
            Run = built.Run with
            {
                Sport = sport,
                Surface = stored.Run.Surface,
                SessionRpe = stored.Run.SessionRpe,
                CarriedKg = stored.Run.CarriedKg,
            },
        };
        journal.Runs.Replace(runId, said, SpineLoadOfRun.Compute(said, journal.Profile.Read().Person));
        return true;
    }

    private static BuiltRun? FromFile(JournalDatabase journal, StoredRun stored, Sport sport) =>
        journal.Imports.Original(stored.Id) is { } bytes
        && RunFile.Read(bytes, stored.FileName ?? "").Activities.ElementAtOrDefault(stored.Part) is { } recording
            ? RunBuilder.Build(recording.As(sport))
            : null;
}
