using System.Globalization;
using Backstride.Running.Files;
using Backstride.Running.Files.Fit;
using Backstride.Running.Runs;

namespace Backstride.Benchmarks.Running;

/// <summary>Our side of bench/decode: the same files read plainly, check-summed, decoded to columns, to recordings and to runs. Prints name, bytes and CPU seconds.</summary>
internal static class DecodeComparison
{
    private const int Rounds = 5, Passes = 12;

    public static void Run(IReadOnlyList<string> files)
    {
        var buffer = new byte[1 << 20];
        long bytes = files.Sum(f => new FileInfo(f).Length);
        void Measure(string name, Action<FileStream> work)
        {
            var seconds = CpuTimer.Least(Rounds, () =>
            {
                for (var pass = 0; pass < Passes; pass++)
                    foreach (var file in files)
                    {
                        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
                        work(stream);
                    }
            });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{Passes * bytes}\t{seconds:F4}"));
        }

        Measure("plain read", stream => { while (stream.Read(buffer) > 0) { } });
        Measure("check sum only", stream =>
        {
            ushort crc = 0;
            while (stream.Read(buffer) is > 0 and var read) crc = FitCrc.Compute(buffer.AsSpan(0, read), crc);
        });
        Measure("check sum by tables", stream =>
        {
            var crc = 0u;
            while (stream.Read(buffer) is > 0 and var read) crc = Crc.Arc.Tables.Compute(buffer.AsSpan(0, read), crc);
        });
        Measure("Backstride, to columns", stream =>
        {
            foreach (var content in FitReader.ReadColumns(stream, new FaultList(), out _)) content.Dispose();
        });
        Measure("Backstride, to recordings", stream =>
        {
            foreach (var recording in FitReader.Read(stream).Activities) AskForAll(recording.Samples);
        });
        Measure("Backstride, to runs", stream =>
        {
            foreach (var recording in FitReader.Read(stream).Activities) RunBuilder.Build(recording);
        });
    }
    // A column is worked out when it is asked for; one that nobody asks for would look fast.
    private static void AskForAll(SampleColumns s)
    {
        foreach (var property in Columns)
            if (property(s) is { } values && values.Length != s.Count) throw new InvalidOperationException("a column of another length");
    }

    private static readonly Func<SampleColumns, double[]?>[] Columns =
    [
        s => s.LatitudeDeg, s => s.LongitudeDeg, s => s.DistanceM, s => s.SpeedMps, s => s.AltitudeM, s => s.HeartRateBpm, s => s.CadenceSpm, s => s.StanceTimeMs,
        s => s.StanceTimeBalancePercent, s => s.VerticalOscillationMm, s => s.VerticalRatioPercent, s => s.StepLengthMm, s => s.PowerW, s => s.TemperatureC,
    ];
}
