using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using Backstride.Running.Files;
using Backstride.Running.Files.Fit;
using Backstride.Running.Runs;
using Backstride.Running.Tests.Fit;
using Backstride.Running.Tests.Fit.Reference;
using Backstride.Running.Tests.Golden;

namespace Backstride.Running.Tests.Fuzz;

/// <summary>
/// FIT files damaged on purpose: ten thousand here, as many as asked for by bench/fuzz. No exception, no hang, no memory without bound,
/// no changed byte that goes by unsaid, no value outside its range, and the same values as the plain reader reads.
/// </summary>
public class FitFuzzTests
{
    private const int UsualCases = 10_000, SmallEnough = 16_000, LongestSeconds = 20;
    private const long MostAllocatedBytes = 300_000_000;

    private static long Setting(string name, long usual) =>
        long.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : usual;

    [Fact]
    public void No_damage_breaks_the_reader_or_makes_it_say_what_is_not_there()
    {
        var cases = Setting("BACKSTRIDE_FUZZ_CASES", UsualCases);
        var random = new Random((int)Setting("BACKSTRIDE_FUZZ_SEED", 20240504));
        var seeds = Seeds();
        for (long i = 0; i < cases; i++)
        {
            var (name, seed) = seeds[random.Next(seeds.Count)];
            var bytes = FitMutation.Of(seed, random);
            try
            {
                Check(bytes, plain: i % 8 == 0, random);
            }
            catch (Exception error)
            {
                var kept = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"backstride-fuzz-{i}.fit"));
                File.WriteAllBytes(kept, bytes);
                throw new InvalidOperationException($"case {i} of {name}, kept as {kept}: {error.Message}", error);
            }
        }
    }

    private static List<(string Name, byte[] Bytes)> Seeds()
    {
        var seeds = ExpectedSample.Names.Where(n => n.StartsWith("fit/", StringComparison.Ordinal)).Select(n => (n, ExpectedSample.Of(n).Bytes)).Where(s => s.Bytes.Length is > 20 and < SmallEnough).ToList();
        for (var i = 0; i < 40; i++) seeds.Add(($"wild file {i}", WildFile.Make(new(i))));
        seeds.Add(("own run", FitWriter.Write(MadeUpRun.Easy(60))));
        return seeds;
    }

    private static void Check(byte[] bytes, bool plain, Random random)
    {
        var began = Stopwatch.GetTimestamp();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var file = RunFile.Read(bytes, "a.fit");
        foreach (var recording in file.Activities.Concat(file.Courses))
        {
            Plausible(recording.Samples);
            var run = RunBuilder.Build(recording).Run;
            Assert.True(double.IsFinite(run.DistanceM) && double.IsFinite(run.TimerS) && double.IsFinite(run.MovingS) && double.IsFinite(run.ElapsedS), "a total is no number");
        }
        Assert.True(file.Integrity != Integrity.Whole || !SumIsWrong(bytes), "a changed byte went by unsaid");
        Assert.True(file.Faults.Count < 100, "faults pile up");
        if (plain && FileKinds.Of(bytes) == FileKind.Fit)
        {
            Differential.Check(bytes, new MemoryStream(bytes), random.Next(1, 3000), "plain reader");
            FitMessagesJson.Write(new MemoryStream(bytes), TextWriter.Null);
        }
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < MostAllocatedBytes, "memory without bound");
        Assert.True(Stopwatch.GetElapsedTime(began).TotalSeconds < LongestSeconds, "too slow");
    }

    private static void Plausible(SampleColumns s)
    {
        foreach (var column in new[] { s.TimeS, s.LatitudeDeg, s.LongitudeDeg, s.DistanceM, s.SpeedMps, s.AltitudeM, s.HeartRateBpm, s.CadenceSpm, s.StanceTimeMs, s.PowerW, s.TemperatureC })
            Assert.True(column is null || column.Length == s.Count && !Array.Exists(column, double.IsInfinity), "a column of another length, or infinite");
        Assert.True(s.LatitudeDeg is not { } lat || Array.TrueForAll(lat, v => double.IsNaN(v) || Math.Abs(v) <= 90), "a latitude that is none");
        Assert.True(s.LongitudeDeg is not { } lon || Array.TrueForAll(lon, v => double.IsNaN(v) || Math.Abs(v) <= 180), "a longitude that is none");
    }

    // The first file's sum where its header puts it; what cannot be told there is for the reader to judge.
    private static bool SumIsWrong(byte[] b)
    {
        if (b.Length < 16 || FitHeader.Read(b) is not { } header || header.DataSize is 0 or uint.MaxValue) return false;
        var end = header.Size + (long)header.DataSize;
        return end + 2 > b.Length || BinaryPrimitives.ReadUInt16LittleEndian(b.AsSpan((int)end)) != (ushort)Crc.Arc.Tables.Compute(b.AsSpan(0, (int)end), 0);
    }
}
