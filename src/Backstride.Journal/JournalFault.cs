namespace Backstride.Journal;

/// <summary>Why a journal could not be opened or written.</summary>
/// <param name="Code">Stable: JRN001 made by a newer Backstride, JRN002 not a journal, JRN003 folder cannot be used, JRN004 cannot be written.</param>
/// <param name="Position">The file or folder.</param>
public sealed record JournalFault(string Code, string Position, string Message)
{
    internal static JournalFault Newer(int have, int known) => new(
        "JRN001",
        JournalDatabase.FileName,
        $"This journal was written by a newer Backstride (schema {have}; this program knows {known}). Nothing was changed. Use the newer program.");

    /// <summary>JRN004: the disk does not take it.</summary>
    /// <param name="reason">What the system says.</param>
    public static JournalFault CannotWrite(string path, string reason) => new(
        "JRN004", path, $"This could not be stored ({reason.TrimEnd('.')}). What was stored before is safe. When there is room again, do the same once more.");
}
