using Backstride.App.CommandLine.Json;

namespace Backstride.App.CommandLine;

/// <summary>Reads what a verb was pointed at; "-" is standard input.</summary>
internal static class InputFile
{
    /// <summary>Null with a fault when it cannot be read.</summary>
    public static string? Text(Session session, string path, out FaultJson? fault)
    {
        fault = null;
        if (path == "-") return session.In.ReadToEnd();
        return Open(path, File.ReadAllText, out fault);
    }

    public static byte[]? Bytes(string path, out FaultJson? fault) => Open(path, File.ReadAllBytes, out fault);

    /// <summary>A file to be read piece by piece, however long. Null with a fault when it cannot be read.</summary>
    public static FileStream? Stream(string path, out FaultJson? fault) =>
        Open(path, name => new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0), out fault);

    private static T? Open<T>(string path, Func<string, T> read, out FaultJson? fault)
        where T : class
    {
        try
        {
            fault = null;
            return read(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            fault = CliFaults.CannotRead(path, error is FileNotFoundException or DirectoryNotFoundException ? "There is no such file." : error.Message);
            return null;
        }
    }
}
