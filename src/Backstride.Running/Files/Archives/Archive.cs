namespace Backstride.Running.Files.Archives;

/// <summary>Walks a zip, a zip in a zip, a gzip or a plain file, one member at a time.</summary>
public static class Archive
{
    /// <summary>
    /// Members in the order of the archive. A member that is refused or passed over comes with a fault and no bytes:
    /// ARC001 a path that leads outside, ARC002 zips too deep in one another, ARC003 damaged, ARC004 too large, ARC005 a bomb,
    /// ARC006 too many members, ARC007 (note) not a run file, ARC008 encrypted or packed in a way that is not read.
    /// </summary>
    public static IEnumerable<ArchiveMember> Open(Stream stream, string name) => new ArchiveWalk().Open(stream, name, 1);
}
