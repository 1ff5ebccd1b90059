namespace Backstride.Running.Files.Archives;

/// <summary>Walks a zip, a zip in a zip, a gzip or a plain file, one member at a time.</summary>
public static class Archive
{
    public static IEnumerable<ArchiveMember> Open(Stream stream, string name) => throw new NotSupportedException();
}
