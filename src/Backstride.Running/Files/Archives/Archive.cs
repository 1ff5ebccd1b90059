namespace Backstride.Running.Files.Archives;

/// <summary>Walks a zip, a zip in a zip, a gzip, a folder or a plain file, one member at a time.</summary>
/// <remarks>
/// A member that is refused or passed over comes with a fault and no bytes:
/// ARC001 a path that leads outside, ARC002 zips too deep in one another, ARC003 damaged, ARC004 too large, ARC005 a bomb,
/// ARC006 too many members, ARC007 (note) not a run file, ARC008 encrypted or packed in a way that is not read.
/// </remarks>
public static class Archive
{
    /// <summary>Members in the order of the archive, still packed. What an export says of runs without a file comes last.</summary>
    public static IEnumerable<PackedMember> Walk(Stream stream, string name, WalkOptions? options = null) =>
        new ArchiveWalk(options ?? WalkOptions.Default).Open(stream, name, 1);

    /// <summary>The files of a folder as if they were an archive's.</summary>
    public static IEnumerable<PackedMember> WalkFolder(IReadOnlyList<ArchiveEntry> files, string folder, WalkOptions? options = null) =>
        new ArchiveWalk(options ?? WalkOptions.Default).Folder(files, folder);

    /// <summary>As <see cref="Walk"/>, each member opened.</summary>
    public static IEnumerable<ArchiveMember> Open(Stream stream, string name)
    {
        foreach (var member in Walk(stream, name))
        {
            var opened = member.Open();
            if (opened.Fault is null && FileKinds.Of(opened.Content.Span) == FileKind.AppleDouble) yield return new(member.Path, default, ArchiveWalk.PassedOver);
            else yield return new(member.Path, opened.File, opened.Fault);
        }
    }
}
