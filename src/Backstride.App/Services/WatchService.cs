using Backstride.App.Importing;
using Backstride.Journal;

namespace Backstride.App.Services;

/// <summary>Watches the folders that the runner named, while the web app runs.</summary>
public sealed class WatchService(JournalDatabase journal, TimeProvider clock) : BackgroundService
{
    /// <summary>A watch that is plugged in copies its files within minutes; nobody waits at the screen for it.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, FolderWatch> _watches = new(StringComparer.Ordinal);

    /// <summary>What each watched folder is about.</summary>
    public IReadOnlyList<WatchState> States()
    {
        lock (_gate) return [.. journal.Watched.List().Select(folder => _watches.TryGetValue(folder, out var watch) ? watch.State : new(folder))];
    }

    /// <summary>One look into every watched folder.</summary>
    public void Look(CancellationToken cancel)
    {
        foreach (var folder in journal.Watched.List())
        {
            FolderWatch? watch;
            lock (_gate)
                if (!_watches.TryGetValue(folder, out watch)) _watches[folder] = watch = new(journal, clock, folder);
            watch.Look(cancel);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The pages come first.
        await Task.Yield();
        using var timer = new PeriodicTimer(Every);
        try
        {
            do Look(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
        }
    }
}
