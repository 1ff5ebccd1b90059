using Backstride.Journal;
using Backstride.Running.Files;

namespace Backstride.App.Web.Runs;

/// <summary>A run of an import whose file does not say what sport it was, and of which the runner has not said it either.</summary>
public sealed record UnsaidRun(string Path, long Id)
{
    public static IReadOnlyList<UnsaidRun> Of(JournalDatabase journal, string batch) =>
    [
        .. journal.Imports.Rows(batch).SelectMany(row => row.RunIds.Select(id => new UnsaidRun(row.Path, id))).DistinctBy(run => run.Id)
            .Where(run => journal.Runs.Find(run.Id)?.Run.Sport == Sport.Unknown),
    ];
}
