using System.Runtime.InteropServices;
using Backstride.Running.Files.Archives;
using Backstride.Running.Files.Fit;
using Backstride.Running.Files.Gpx;
using Backstride.Running.Files.Tcx;

namespace Backstride.Running.Files;

/// <summary>One file's bytes to what it holds; the format is taken from the content, never from the name. Gzip is opened on the way.</summary>
public static class RunFile
{
    /// <summary>
    /// Never throws on content. RUN001 empty, RUN002 not a run file, RUN003 an archive (open it with <see cref="Archive"/>),
    /// RUN004 a note that macOS leaves beside a file, ARC0xx a gzip that cannot be opened, else the codes of the format.
    /// </summary>
    public static DecodedFile Read(ReadOnlyMemory<byte> bytes, string name)
    {
        switch (FileKinds.Of(bytes.Span))
        {
            case FileKind.Empty:
                return Nothing("RUN001", FaultSeverity.Error, "The file is empty.");
            case FileKind.AppleDouble:
                return Nothing("RUN004", FaultSeverity.Note, "This is a note that macOS keeps beside a file, not the file itself.");
            case FileKind.Zip:
                return Nothing("RUN003", FaultSeverity.Note, "This is an archive; its members are read one by one.");
            case FileKind.Gzip:
                var (inner, fault) = GzipBytes.Open(bytes);
                if (fault is not null && inner.Length == 0) return new(FileFormat.Unknown, [], Integrity.Unreadable, [fault]);
                if (FileKinds.Of(inner.Span) == FileKind.Gzip) return Nothing("RUN002", FaultSeverity.Error, "Gzip in gzip is not read.");
                var file = Read(inner, name);
                return fault is null ? file : file with { Faults = [fault, .. file.Faults], Integrity = file.Integrity == Integrity.Unreadable ? Integrity.Unreadable : Integrity.Recovered };
            case FileKind.Fit:
                return FitReader.Read(Stream(bytes));
            case FileKind.Gpx:
                return GpxReader.Read(Stream(bytes));
            case FileKind.Tcx:
                return TcxReader.Read(Stream(bytes));
            default:
                return Nothing("RUN002", FaultSeverity.Error, "This is neither FIT nor GPX nor TCX.");
        }
    }

    private static DecodedFile Nothing(string code, FaultSeverity severity, string message) =>
        new(FileFormat.Unknown, [], Integrity.Unreadable, [new(code, severity, null, message)]);

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) ? new(array.Array!, array.Offset, array.Count, writable: false) : new(bytes.ToArray(), writable: false);
}
