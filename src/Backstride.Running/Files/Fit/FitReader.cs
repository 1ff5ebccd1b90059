namespace Backstride.Running.Files.Fit;

/// <summary>A stream of FIT files to activities. Memory holds a window of the stream and the columns of the records, whatever else the file has.</summary>
internal static class FitReader
{
    /// <param name="stream">Read from where it stands to its end; it must be able to seek.</param>
    public static DecodedFile Read(Stream stream)
    {
        var faults = new FaultList();
        var contents = ReadColumns(stream, faults, out var integrity);
        try
        {
            return integrity == Integrity.Unreadable ? new(FileFormat.Fit, [], integrity, faults.ToList()) : FitActivities.Build(contents, integrity, faults);
        }
        finally
        {
            foreach (var content in contents) content.Dispose();
        }
    }

    /// <summary>Only as far as columns of raw values. The caller disposes of the contents.</summary>
    public static List<FitContent> ReadColumns(Stream stream, FaultList faults, out Integrity integrity, int windowBytes = FitWindow.UsualCapacity)
    {
        using var window = new FitWindow(stream, windowBytes);
        var collector = new FitCollector(faults);
        integrity = new FitChain(window, collector, faults).Read();
        return collector.Contents;
    }
}
