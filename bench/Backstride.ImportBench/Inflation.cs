using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;

namespace Backstride.ImportBench;

/// <summary>What it costs to unpack an archive and do nothing with it, by the framework's own reader. A .gz in it is opened too.</summary>
internal static class Inflation
{
    public static int Measure(string path)
    {
        var buffer = new byte[1 << 16];
        long packed = new FileInfo(path).Length, opened = 0;
        // The first round warms the compiler and the page cache; the second counts.
        for (var round = 0; round < 2; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            opened = 0;
            using var stream = File.OpenRead(path);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            foreach (var entry in zip.Entries)
            {
                using var member = entry.Open();
                using Stream content = entry.Name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(member, CompressionMode.Decompress) : member;
                for (int read; (read = content.Read(buffer)) > 0;) opened += read;
            }
            if (round == 0) continue;
            var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.000} {packed / 1e6:0.0} {opened / 1e6:0.0}"));
        }
        return 0;
    }
}
