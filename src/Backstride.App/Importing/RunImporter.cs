using System.Security.Cryptography;
using Backstride.Journal;
using Backstride.Running.Files;
using Backstride.Running.Files.Archives;
using Backstride.Running.Load;
using Backstride.Running.Runs;
using Backstride.Spine.Anatomy;

namespace Backstride.App.Importing;

/// <summary>Takes files, folders and archives into the journal: unpack, decode, work out the run and its load on the back, store. One transaction a file, so it can be broken off and begun again at any time.</summary>
public sealed class RunImporter(JournalDatabase journal, TimeProvider clock)
{
    private static readonly string[] RunFileEndings = [".fit", ".gpx", ".tcx"];

    public ImportOutcome ImportPaths(IEnumerable<string> paths, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default) =>
        Import(ImportSource.FromPaths(paths), progress, cancel);

    /// <summary>One stream, as an upload hands it over.</summary>
    public ImportOutcome ImportStream(Stream stream, string name, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default) =>
        Import([new(name, () => stream)], progress, cancel);

    public ImportOutcome Import(IEnumerable<ImportSource> sources, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        var batch = journal.Imports.Begin(clock.GetUtcNow());
        var person = journal.Profile.Read().Person;
        var rows = new List<ImportRow>();
        long bytes = 0;
        foreach (var source in sources)
            foreach (var (member, named) in Members(source))
            {
                cancel.ThrowIfCancellationRequested();
                rows.Add(Take(batch, member, named, person));
                bytes += member.Bytes.Length;
                progress?.Report(new(rows.Count, bytes, member.Path));
            }
        return new(batch, rows);
    }

    private ImportRow Take(string batch, ArchiveMember member, bool named, Person person)
    {
        // A member that broke half-way still has what could be opened.
        if (member.Fault is { } fault && member.Bytes.IsEmpty)
            return journal.Imports.AddWithoutRun(batch, member.Path, null, fault.Severity == FaultSeverity.Error ? ImportStatus.Failed : ImportStatus.Skipped, [fault]);

        var hash = SHA256.HashData(member.Bytes.Span);
        if (journal.Imports.Seen(hash) is { } seen) return journal.Imports.AddDuplicate(batch, member.Path, hash, seen);

        DecodedFile file;
        List<(BuiltRun, RunSpineLoad?)> runs;
        try
        {
            file = RunFile.Read(member.Bytes, member.Path);
            if (member.Fault is { } broken) file = file with { Faults = [broken, .. file.Faults] };
            runs = [.. file.Activities.Select(RunBuilder.Build).Select(run => (run, SpineLoadOfRun.Compute(run, person)))];
        }
        // A bug of ours in one file of thousands must not cost the person the others.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return journal.Imports.AddWithoutRun(batch, member.Path, hash, ImportStatus.Failed, [ImportFaults.OurFault(error)]);
        }

        if (runs.Count > 0) return journal.Imports.Add(batch, member.Path, hash, member.Bytes, runs, file.Faults);
        var (status, faults) = WithoutRun(file, member.Path, named);
        return journal.Imports.AddWithoutRun(batch, member.Path, hash, status, faults);
    }

    // An export is full of pictures and tables; only what claims to be a run file, or was named itself, can fail.
    private static (string Status, IReadOnlyList<FileFault> Faults) WithoutRun(DecodedFile file, string path, bool named)
    {
        var broken = file.Integrity == Integrity.Unreadable || file.Faults.Any(f => f.Severity == FaultSeverity.Error);
        if (file.Format == FileFormat.Unknown && !named && !ClaimsToBeARun(path)) return (ImportStatus.Skipped, [ImportFaults.NotARunFile]);
        return broken
            ? (ImportStatus.Failed, file.Faults)
            : (ImportStatus.Skipped, [.. file.Faults, ImportFaults.NoActivity(file.FileType)]);
    }

    private static bool ClaimsToBeARun(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return RunFileEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<(ArchiveMember Member, bool Named)> Members(ImportSource source)
    {
        using var stream = OpenOrNull(source, out var fault);
        if (stream is null)
        {
            yield return (new(source.Name, default, fault), true);
            yield break;
        }
        using var members = Archive.Open(stream, source.Name).GetEnumerator();
        while (true)
        {
            ArchiveMember? member = null;
            try
            {
                if (members.MoveNext()) member = members.Current;
            }
            catch (Exception error) when (error is IOException or InvalidDataException)
            {
                member = new(source.Name, default, ImportFaults.ArchiveBroke(error.Message));
            }
            if (member is null) yield break;
            yield return (member, source.Named && member.Path == source.Name);
            if (member.Fault?.Code == "IMP004") yield break;
        }
    }

    private static Stream? OpenOrNull(ImportSource source, out FileFault? fault)
    {
        try
        {
            fault = null;
            return source.Open();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            fault = ImportFaults.CannotOpen(error.Message);
            return null;
        }
    }
}
