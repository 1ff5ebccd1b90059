using System.IO.Compression;
using Backstride.App.Demo;
using Backstride.Running.Files.Fit;

namespace Backstride.App.Tests.Importing;

/// <summary>Run files that no one ran.</summary>
internal static class RunFiles
{
    public static DateTimeOffset Morning { get; } = new(2026, 3, 1, 7, 0, 0, TimeSpan.Zero);

    public static byte[] Fit(int day, double seconds = 240) => FitWriter.Write(DemoRecorder.Record(
        new DemoSession(day, 9, "run", DemoRoute.Park, [new DemoStretch(seconds, 2.8)], 3), Morning.AddDays(day), new Random(day)));

    public static string Zip(string path, IEnumerable<(string Name, byte[] Bytes)> members)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, bytes) in members)
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            entry.Write(bytes);
        }
        return path;
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest)) gzip.Write(bytes);
        return stream.ToArray();
    }
}
