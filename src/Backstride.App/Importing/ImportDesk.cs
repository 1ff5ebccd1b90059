using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>Imports of the web app: one after the other behind the pages, each with its progress and a way to stop it.</summary>
public sealed class ImportDesk : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Running> _running = [];
    private readonly Dictionary<string, JournalFault> _faults = [];
    private readonly CancellationTokenSource _closing = new();
    private Task _last = Task.CompletedTask;

    /// <summary>True from the moment the app asks everything under way to come to rest.</summary>
    internal bool IsClosing => _closing.IsCancellationRequested;

    /// <summary>Takes an import; gives its batch and the task that ends with it.</summary>
    /// <param name="after">Called with true when it came to its end, so that uploaded files can go.</param>
    public (string Batch, Task Ended) Take(ImportJob job, Action<bool>? after = null)
    {
        ArgumentNullException.ThrowIfNull(job);
        var running = new Running(CancellationTokenSource.CreateLinkedTokenSource(_closing.Token));
        lock (_gate)
        {
            // Two hand-overs of the same go into one batch, one after the other.
            _running[job.BatchId] = running;
            _faults.Remove(job.BatchId);
            _last = _last.ContinueWith(_ => Run(job, running, after), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return (job.BatchId, _last);
        }
    }

    /// <summary>How far a batch is; null when it is not under way here.</summary>
    public ImportProgress? Progress(string batch)
    {
        lock (_gate) return _running.TryGetValue(batch, out var running) ? running.Progress : null;
    }

    /// <summary>Why the journal did not take what a batch brought, since the program started; null when it did.</summary>
    public JournalFault? Fault(string batch)
    {
        lock (_gate) return _faults.GetValueOrDefault(batch);
    }

    /// <summary>True from the moment a batch under way was asked to stop, until it has.</summary>
    public bool IsStopping(string batch)
    {
        lock (_gate) return _running.TryGetValue(batch, out var running) && running.Cancel.IsCancellationRequested;
    }

    /// <summary>Asks a batch to stop; false when it is not under way.</summary>
    public bool Stop(string batch)
    {
        lock (_gate)
        {
            if (!_running.TryGetValue(batch, out var running)) return false;
            running.Cancel.Cancel();
            return true;
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        // What is under way is stored to the last file it had begun; that takes less than a second.
        _last.Wait(TimeSpan.FromSeconds(10));
        _closing.Dispose();
    }

    private void Run(ImportJob job, Running running, Action<bool>? after)
    {
        var finished = false;
        try
        {
            finished = !job.Run(running, running.Cancel.Token).IsStopped;
        }
        catch (JournalException error)
        {
            lock (_gate) _faults[job.BatchId] = error.Fault;
        }
        finally
        {
            lock (_gate)
                if (_running.GetValueOrDefault(job.BatchId) == running) _running.Remove(job.BatchId);
            running.Cancel.Dispose();
            after?.Invoke(finished);
        }
    }

    private sealed class Running(CancellationTokenSource cancel) : IProgress<ImportProgress>
    {
        public CancellationTokenSource Cancel { get; } = cancel;

        public ImportProgress Progress { get; private set; } = new(0, 0, "");

        public void Report(ImportProgress value) => Progress = value;
    }
}
