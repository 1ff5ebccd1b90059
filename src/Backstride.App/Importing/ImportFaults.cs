using Backstride.Journal;
using Backstride.Running.Files;
using Backstride.Running.Files.Exports;

namespace Backstride.App.Importing;

/// <summary>Faults of the hand-over itself. A code never changes its meaning.</summary>
internal static class ImportFaults
{
    public static FileFault CannotOpen(string message) => new("IMP001", FaultSeverity.Error, null, $"This file cannot be opened: {message}");

    public static FileFault NoActivity(string? fileType) => new(
        "IMP002", FaultSeverity.Note, null, fileType is null ? "This file holds no activity." : $"This file holds no activity; it calls itself \"{fileType}\".");

    public static FileFault NotARunFile { get; } = new("IMP003", FaultSeverity.Note, null, "This is no FIT, GPX or TCX file.");

    public static FileFault ArchiveBroke(string message) => new(
        "IMP004", FaultSeverity.Error, null, $"This archive cannot be read further: {message} What came before was kept.");

    public static FileFault OurFault(Exception error) => new(
        "IMP900", FaultSeverity.Error, null, $"Backstride itself stumbled over this file ({error.GetType().Name}: {error.Message}). Please report it.");

    /// <summary>Whether a row was added from the list of an export, without a file.</summary>
    public static bool IsTotalsOnly(ImportRow row) => row.Status == ImportStatus.Imported && row.Faults.Any(fault => fault.Code == ActivityNote.TotalsOnly.Code);
}
