using System.Globalization;
using System.IO.Compression;
using Backstride.Running.Files;
using Backstride.Running.Files.Fit;

namespace Backstride.ImportBench;

/// <summary>An export of runs that no one ran: each another day, another length, with all that a good watch records, one sample a second.</summary>
internal static class MadeUpExport
{
    public static int Write(int files, string path, IReadOnlyList<string> rest)
    {
        var folder = rest.FirstOrDefault(r => !r.StartsWith("--", StringComparison.Ordinal) && Directory.Exists(r));
        var isGzip = rest.Contains("--gz");
        var padMegabytes = rest.Contains("--pad") ? int.Parse(rest[^1], CultureInfo.InvariantCulture) : 0;
        var real = folder is null ? [] : Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        using var stream = File.Create(path);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        var random = new Random(1);
        for (var i = 0; i < Math.Max(files, real.Count); i++)
        {
            if (i < files)
            {
                var fit = FitWriter.Write(Run(i, random));
                // As Strava hands them out: each packed by itself, and once more by the zip.
                Add(zip, string.Create(CultureInfo.InvariantCulture, $"activities/{i}.fit{(isGzip ? ".gz" : "")}"), isGzip ? Gzip(fit) : fit, CompressionLevel.Optimal);
            }
            if (i < real.Count) Add(zip, "real/" + Path.GetRelativePath(folder!, real[i]), File.ReadAllBytes(real[i]), CompressionLevel.Optimal);
        }
        // What else an export is full of: pictures and films, which pack no further.
        var noise = new byte[32 << 20];
        for (var left = padMegabytes; left > 0; left -= 32)
        {
            random.NextBytes(noise);
            Add(zip, string.Create(CultureInfo.InvariantCulture, $"media/{left}.fit"), noise, CompressionLevel.NoCompression);
        }
        return 0;
    }

    private static Recording Run(int day, Random random)
    {
        var seconds = 1500 + random.Next(3000);
        var start = new DateTimeOffset(2015, 1, 1, 6, 0, 0, TimeSpan.Zero).AddHours(11 * day);
        double[] Column(Func<int, double> value) => [.. Enumerable.Range(0, seconds).Select(value)];
        double drift = 0, metres = 0;
        var speed = Column(_ => 2.9 + (drift = 0.97 * drift + 0.05 * (random.NextDouble() - 0.5)));
        var distance = Column(i => metres += speed[i]);
        return new()
        {
            Sport = Sport.Running,
            StartUtc = start,
            UtcOffset = TimeSpan.FromHours(1),
            Samples = new()
            {
                TimeS = Column(i => i),
                DistanceM = distance,
                SpeedMps = speed,
                LatitudeDeg = Column(i => 52.5 + 0.01 * Math.Sin(distance[i] / 900 + day) + 1e-5 * random.NextDouble()),
                LongitudeDeg = Column(i => 13.4 + 0.015 * Math.Cos(distance[i] / 900 + day) + 1e-5 * random.NextDouble()),
                AltitudeM = Column(i => 60 + 15 * Math.Sin(distance[i] / 700)),
                HeartRateBpm = Column(i => 140 + Math.Round(10 * Math.Sin(i / 300.0) + 3 * random.NextDouble())),
                CadenceSpm = Column(_ => 166 + random.Next(8)),
                StanceTimeMs = Column(_ => 245 + random.Next(20)),
                StanceTimeBalancePercent = Column(_ => 49.5 + random.NextDouble()),
                VerticalOscillationMm = Column(_ => 84 + 6 * random.NextDouble()),
                StepLengthMm = Column(i => speed[i] / 166 * 60_000),
                PowerW = Column(i => 80 * speed[i]),
            },
            Laps = [.. Enumerable.Range(0, seconds / 360).Select(i => new RecordedLap(start.AddSeconds(360 * i), 360, 360, null))],
            TotalDistanceM = metres,
            TotalTimerS = seconds,
            TotalElapsedS = seconds,
            Device = new("development", "1", 1, start),
        };
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal)) gzip.Write(bytes);
        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> bytes, CompressionLevel level)
    {
        using var entry = zip.CreateEntry(name, level).Open();
        entry.Write(bytes);
    }
}
