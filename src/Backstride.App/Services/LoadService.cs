using Backstride.App.Importing;
using Backstride.Journal;

namespace Backstride.App.Services;

/// <summary>Works out anew, once after a start and behind the pages, the loads that an earlier edition of the spine model left in the journal.</summary>
public sealed class LoadService(JournalDatabase journal) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The pages come first.
        await Task.Yield();
        RunLoads.RefreshEarlier(journal, stoppingToken);
    }
}
