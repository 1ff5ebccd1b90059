using Backstride.Journal;
using Backstride.Running.Files;
using Backstride.Running.Files.Archives;
using Backstride.Running.Files.Exports;
using Backstride.Running.Load;
using Backstride.Running.Runs;
using Backstride.Spine.Anatomy;

namespace Backstride.App.Importing;

/// <summary>Unpacks and decodes a file and works out its runs and their load on the back: everything but the writing, on any core.</summary>
internal sealed class FilePreparer(Person person, IReadOnlySet<string> seenHashes, KnownRoutes routes)
{
    private static readonly string[] RunFileEndings = [".fit", ".gpx", ".tcx"];
    private static readonly string[] SaysNoRun = ["FIT020", "FIT021", "GPX010", "GPX011", "TCX010", "RUN004", "JSN002"];

    private readonly ContentMark _marks = new(seenHashes);

    public IReadOnlyList<PreparedFile> Prepare(PackedMember member)
    {
        try
        {
            return PrepareOrThrow(member);
        }
        // A bug of ours in one file of thousands must not cost the person the others.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return [new(member.Path, member.Stamp, null, ImportStatus.Failed, [ImportFaults.OurFault(error)]) { PackedLength = member.PackedLength }];
        }
    }

    private IReadOnlyList<PreparedFile> PrepareOrThrow(PackedMember member)
    {
        var opened = member.Decoded is null ? member.Open() : new(member.Packed, member.Packed, member.Fault);
        var prepared = PrepareOpened(member, opened);
        opened.GiveBack();
        // The original that is kept is given back when it is written.
        if (prepared.All(file => file.Original is null)) member.GiveBack();
        return prepared;
    }

    private IReadOnlyList<PreparedFile> PrepareOpened(PackedMember member, OpenedMember opened)
    {
        // A member that broke half-way still has what could be opened.
        if (opened.Fault is { } fault && opened.Content.IsEmpty)
            return [Row(member, null, fault.Severity == FaultSeverity.Error ? ImportStatus.Failed : ImportStatus.Skipped, [fault])];
        // An archive by its content though not by its name.
        if (member.Decoded is null && IsZip(opened.Content.Span))
            return [.. Archive.Walk(new MemoryStream(opened.Content.ToArray(), writable: false), member.Path).SelectMany(Prepare)];

        var (hash, isSeen) = _marks.Look(opened.Content.Span);
        if (isSeen)
            return [Row(member, hash, ImportStatus.Duplicate, []) with { Notes = [member.Notes.For(member.Path, null)] }];

        var file = member.Decoded ?? RunFile.Read(opened.Content, member.Path);
        if (opened.Fault is { } broken) file = file with { Faults = [broken, .. file.Faults] };
        var activities = file.Activities;
        var summary = member.Decoded is not null && activities.All(a => a.Samples.Count == 0);
        // A file that is broken at its source, of which the export knows the totals.
        if (activities.Count == 0 && member.Notes.For(member.Path, null)?.ToRecording() is { } known) (activities, summary, file) = ([known], true, file with { Faults = [.. file.Faults, ActivityNote.TotalsOnly] });
        if (activities.Count == 0)
        {
            var (status, faults) = WithoutRun(file, member);
            return [Row(member, hash, status, faults)];
        }
        var notes = activities.Select(a => member.Notes.For(member.Path, a.IsStartKnown ? a.StartUtc : null)).ToList();
        var inItsFile = member.Decoded is null && opened.Fault is null && !summary;
        return
        [
            Row(member, hash, ImportStatus.Skipped, file.Faults) with
            {
                Runs = [.. activities.Zip(notes, (recording, note) => Run(recording, note, inItsFile))],
                Notes = notes,
                Original = KeptOriginal.Of(member, opened.File),
                IsSummary = summary,
            },
        ];
    }

    private PreparedRun Run(Recording recording, ActivityNote? note, bool inItsFile)
    {
        var told = note is null ? recording : note.Tell(recording);
        var built = RunBuilder.Build(told);
        if (note is not null) built = built with { Run = RunNotes.Put(built.Run, note) };
        var route = built.Run.Sport is Sport.Running or Sport.Walking or Sport.Hiking or Sport.Unknown ? RouteShape.Of(built) : null;
        built = built with { Run = routes.Guess(built.Run, route) };
        return PreparedRun.Of(built, SpineLoadOfRun.Compute(built, person), route, inItsFile && ReferenceEquals(told, recording));
    }

    private static PreparedFile Row(PackedMember member, byte[]? hash, string status, IReadOnlyList<FileFault> faults) =>
        new(member.Path, member.Stamp, hash, status, faults) { PackedLength = member.PackedLength };

    // An export is full of pictures and tables; only what claims to be a run file, or was named itself, can fail.
    private static (string Status, IReadOnlyList<FileFault> Faults) WithoutRun(DecodedFile file, PackedMember member)
    {
        var broken = file.Integrity == Integrity.Unreadable || file.Faults.Any(f => f.Severity == FaultSeverity.Error);
        if (file.Format == FileFormat.Unknown && !member.Named && !ClaimsToBeARun(member.Path)) return (ImportStatus.Skipped, [ImportFaults.NotARunFile]);
        return broken && file.Faults.Any(f => f.Severity != FaultSeverity.Note)
            ? (ImportStatus.Failed, file.Faults)
            // Its own reader mostly says so already.
            : (ImportStatus.Skipped, file.Faults.Any(f => SaysNoRun.Contains(f.Code)) ? file.Faults : [.. file.Faults, ImportFaults.NoActivity(file.FileType)]);
    }

    private static bool ClaimsToBeARun(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return RunFileEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);
}
