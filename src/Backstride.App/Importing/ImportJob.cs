using System.Collections.Concurrent;
using Backstride.Journal;
using Backstride.Running.Files.Archives;

namespace Backstride.App.Importing;

/// <summary>One import under way.</summary>
public sealed class ImportJob
{
    /// <summary>
    /// Of files on their way between the walk and the writer, packed and opened: what keeps the peak flat for any archive. No more than keeps every
    /// core busy: bytes that wait are no longer in its cache when their turn comes.
    /// </summary>
    private static readonly long BytesUnderWay = Math.Min(24L * Environment.ProcessorCount, 64) << 20;

    /// <summary>Two transactions of the writer: while it waits for the disk the others go on.</summary>
    private const int TasksUnderWay = 2 * FilesPerWrite / FilesPerTask;

    /// <summary>So many files, or bytes of them, are one task: handing each over by itself costs more than a glance at it.</summary>
    private const int FilesPerTask = 4;
    private const long BytesPerTask = 2L << 20;

    /// <summary>Longer than a usual run: its bytes are not lent, and stay until the collector looks.</summary>
    private const long LargeMember = 1L << 19;

    /// <summary>After so many bytes of large members it is made to look.</summary>
    private const long BytesPerCollection = 24L << 20;

    /// <summary>A transaction ends after this many files, this many bytes or this long, whatever comes first: a kill costs no more than that.</summary>
    private const int FilesPerWrite = 64;
    private const long BytesPerWrite = 4L << 20;
    private static readonly TimeSpan TimePerWrite = TimeSpan.FromMilliseconds(250);

    private readonly JournalDatabase _journal;
    private readonly TimeProvider _clock;
    private readonly IReadOnlyList<ImportSource> _sources;
    private readonly ImportBatchStart _start;
    private long _largeBytes;
    private readonly ByteBudget _budget = new(BytesUnderWay);

    internal ImportJob(JournalDatabase journal, TimeProvider clock, IReadOnlyList<ImportSource> sources, ImportBatchStart start)
    {
        _journal = journal;
        _clock = clock;
        _sources = sources;
        _start = start;
    }

    public string BatchId => _start.Id;

    /// <summary>Runs to the end, or until asked to stop; what is stored by then stays.</summary>
    public ImportOutcome Run(IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        var preparer = new FilePreparer(_journal.Profile.Read().Person, _journal.Imports.SeenHashes(), _journal.Runs.KnownRoutes());
        // A stop ends the walk; what it found before is still stored, so that the batch has no hole.
        using var walkEnds = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var queue = new BlockingCollection<Task<List<PreparedFile>>>(TasksUnderWay);
        var walk = Task.Factory.StartNew(() => Walk(preparer, queue, walkEnds.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            Store(queue, progress);
        }
        catch
        {
            walkEnds.Cancel();
            foreach (var rest in queue.GetConsumingEnumerable(CancellationToken.None)) rest.Wait(CancellationToken.None);
            throw;
        }
        walk.GetAwaiter().GetResult();
        if (!cancel.IsCancellationRequested) _journal.Imports.Finish(BatchId, _clock.GetUtcNow());
        return new(BatchId, _journal.Imports.Rows(BatchId)) { IsStopped = cancel.IsCancellationRequested, TakenBefore = _start.Done.Count };
    }

    private void Walk(FilePreparer preparer, BlockingCollection<Task<List<PreparedFile>>> queue, CancellationToken cancel)
    {
        var (members, bytes) = (new List<(PackedMember Member, long Cost)>(), 0L);
        void HandOver()
        {
            if (members.Count == 0) return;
            var handed = members;
            (members, bytes) = ([], 0);
            queue.Add(Task.Run(() => Prepare(preparer, handed), CancellationToken.None), CancellationToken.None);
        }

        try
        {
            foreach (var member in _sources.SelectMany(source => source.Walk(new() { Known = IsDone, Scratch = Scratch })))
            {
                if (cancel.IsCancellationRequested) break;
                if (member.Stamp is { } stamp && IsDone(member.Path, stamp)) continue;
                // Columns and streams of a run are some times as large as its file.
                var cost = member.Packed.Length + 3 * member.Length;
                if (!_budget.TryTake(cost))
                {
                    // What is held here would be waited for in vain.
                    HandOver();
                    _budget.Take(cost, cancel);
                }
                members.Add((member, cost));
                bytes += cost;
                if (members.Count >= FilesPerTask || bytes >= BytesPerTask) HandOver();
            }
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            // What was found before a stop is still stored.
            HandOver();
            queue.CompleteAdding();
        }
    }

    private List<PreparedFile> Prepare(FilePreparer preparer, List<(PackedMember Member, long Cost)> members)
    {
        var prepared = new List<PreparedFile>(members.Count);
        foreach (var (member, cost) in members)
        {
            try
            {
                prepared.AddRange(preparer.Prepare(member));
            }
            finally
            {
                // Left to itself the collector lets several of these lie before it looks: they are most of the peak of an export full of films.
                if (member.Length > LargeMember && Interlocked.Add(ref _largeBytes, member.Length) >= BytesPerCollection)
                {
                    Interlocked.Exchange(ref _largeBytes, 0);
                    GC.Collect();
                }
                _budget.Give(cost);
            }
        }
        return prepared;
    }

    private bool IsDone(string path, string stamp) => _start.Done.TryGetValue(path, out var done) && done == stamp;

    // Gone with its handle, also when the program is killed.
    private static FileStream Scratch() => new(
        Path.Combine(Path.GetTempPath(), "backstride-" + Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    private void Store(BlockingCollection<Task<List<PreparedFile>>> queue, IProgress<ImportProgress>? progress)
    {
        var began = _clock.GetTimestamp();
        var (files, runs, bytes) = (0, 0, 0L);
        var total = _sources.Sum(source => source.Length);
        var pending = new List<PreparedFile>();
        var (pendingBytes, pendingSince) = (0L, began);

        void Write()
        {
            foreach (var row in WriteAll(pending)) runs += row.Status == ImportStatus.Imported ? row.RunIds.Count : 0;
            foreach (var file in pending) file.Original?.GiveBack();
            files += pending.Count;
            bytes += pending.Sum(file => file.PackedLength);
            progress?.Report(new(files, bytes, pending[^1].Path) { Runs = runs, TotalBytes = total, Elapsed = _clock.GetElapsedTime(began) });
            pending.Clear();
            pendingBytes = 0;
        }

        foreach (var task in queue.GetConsumingEnumerable(CancellationToken.None))
        {
            foreach (var file in task.GetAwaiter().GetResult())
            {
                if (pending.Count == 0) pendingSince = _clock.GetTimestamp();
                pending.Add(file);
                pendingBytes += file.PackedLength;
            }
            if (pending.Count >= FilesPerWrite || pendingBytes >= BytesPerWrite || (pending.Count > 0 && _clock.GetElapsedTime(pendingSince) >= TimePerWrite)) Write();
        }
        if (pending.Count > 0) Write();
    }

    // A file that the journal will not take costs only itself.
    private IReadOnlyList<ImportRow> WriteAll(List<PreparedFile> files)
    {
        try
        {
            return _journal.Imports.Write(BatchId, files);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidOperationException or NullReferenceException)
        {
            if (files.Count > 1) return [.. files.SelectMany(file => WriteAll([file]))];
            return _journal.Imports.Write(BatchId, [files[0] with { Runs = [], Status = ImportStatus.Failed, Faults = [ImportFaults.OurFault(error)] }]);
        }
    }
}
