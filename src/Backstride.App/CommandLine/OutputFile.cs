using Backstride.App.CommandLine.Json;

namespace Backstride.App.CommandLine;

/// <summary>Writes a file that a verb was asked for.</summary>
internal static class OutputFile
{
    /// <summary>What was wrong when it cannot be written; null when it was.</summary>
    public static FaultJson? Write(string path, Action<Stream> write)
    {
        try
        {
            using var file = File.Create(path);
            write(file);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return CliFaults.CannotRead(path, error.Message);
        }
    }

    public static FaultJson? WriteText(string path, Action<TextWriter> write) => Write(path, file =>
    {
        using var text = new StreamWriter(file);
        write(text);
    });
}
