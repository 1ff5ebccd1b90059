namespace Backstride.Journal;

/// <summary>Folders and files that nobody else on the machine may read, from the first byte on: they hold health data. Where Windows is, its own rules for a person's folder hold.</summary>
public static class OwnerOnly
{
    private const UnixFileMode ReadAndWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the folder where there is none.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, ReadAndWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Opens a file to write; one that has to be made is the owner's alone. Others may have it open too.</summary>
    public static FileStream Write(string path, FileMode mode)
    {
        // No room of its own: what is written here comes in large pieces.
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = ReadAndWrite;
        return new(path, options);
    }
}
