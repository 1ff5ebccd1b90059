using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Backstride.Running.Files;
using Backstride.Running.Files.Archives;
using Backstride.Running.Files.Fit;
using Backstride.Running.Runs;
using Backstride.Running.Tests.Golden;
using Backstride.Testing;

namespace Backstride.Running.Tests.Fuzz;

/// <summary>Whatever the bytes: no exception, no hang, bounded columns, and a run can be built of what comes out.</summary>
public class FuzzTests
{
    private static void Survives(byte[] bytes, string what)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            foreach (var member in Archive.Open(new MemoryStream(bytes), what))
            {
                var file = RunFile.Read(member.Bytes, member.Path);
                _ = DecodedSummary.Of(file);
                Assert.True(file.RecordCount <= 2L * member.Bytes.Length + 16 || FileKinds.Of(bytes) is FileKind.Gzip, "more records than bytes");
                Assert.True(file.Faults.Count < 200, "faults pile up");
                foreach (var recording in file.Activities.Concat(file.Courses)) Check(RunBuilder.Build(recording));
            }
        }
        catch (Exception e)
        {
            throw new InvalidOperationException(what, e);
        }
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), what + " took " + watch.Elapsed);
    }

    private static void Check(BuiltRun run)
    {
        var s = run.Streams;
        for (var i = 1; i < s.Count; i++)
        {
            Assert.True(s.TimeS[i] > s.TimeS[i - 1]);
            Assert.True(s.DistanceM[i] >= s.DistanceM[i - 1]);
        }
        Assert.True(double.IsFinite(run.Run.DistanceM) && double.IsFinite(run.Run.TimerS) && double.IsFinite(run.Run.MovingS) && double.IsFinite(run.Run.ElapsedS));
    }

    [Fact]
    public void Damaged_files_of_our_own_writer_never_break_the_reader()
    {
        var random = new Random(20240504);
        var seeds = new[] { FitWriter.Write(MadeUpRun.Easy(40)), FitWriter.Write(MadeUpRun.Easy(3) with { Name = "x" }) };
        for (var i = 0; i < 1500; i++) Survives(Mutation.Of(seeds[i % seeds.Length], random), $"own file, case {i}");
    }

    [Fact]
    public void Damaged_documents_never_break_the_reader()
    {
        var random = new Random(7);
        var gpx = Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><gpx><trk><type>9</type><trkseg>" + string.Concat(Enumerable.Range(0, 30).Select(i => $"<trkpt lat=\"50.{i}\" lon=\"8\"><time>2024-05-04T06:30:{i:00}Z</time><extensions><hr>150</hr></extensions></trkpt>")) + "</trkseg></trk></gpx>");
        var tcx = Encoding.UTF8.GetBytes("<TrainingCenterDatabase><Activities><Activity Sport=\"Running\"><Lap StartTime=\"2024-05-04T06:30:00Z\"><TotalTimeSeconds>30</TotalTimeSeconds><Track>" + string.Concat(Enumerable.Range(0, 30).Select(i => $"<Trackpoint><Time>2024-05-04T06:30:{i:00}Z</Time><Cadence>84</Cadence></Trackpoint>")) + "</Track></Lap></Activity></Activities></TrainingCenterDatabase>");
        for (var i = 0; i < 500; i++) Survives(Mutation.Of(i % 2 == 0 ? gpx : tcx, random), $"document, case {i}");
        // Out of order, in pieces, with plans beside them and totals that say nothing: where a document is put right, it is easily put wrong.
        string Points(int from, string tag) => string.Concat(Enumerable.Range(from, 20).Select(i =>
            $"<{tag} lat=\"50.{i:000}\" lon=\"8\">{(i % 7 == 0 ? "" : $"<time>2024-05-04T0{i / 60}:{i % 60:00}:00Z</time>")}<extensions><speed>{i % 4}</speed></extensions></{tag}>"));
        var pieces = Encoding.UTF8.GetBytes($"<gpx><trk><trkseg>{Points(60, "trkpt")}</trkseg><trkseg>{Points(20, "trkpt")}</trkseg></trk><rte>{Points(0, "rtept")}</rte><trk><trkseg>{Points(0, "trkpt")}{Points(500, "trkpt")}</trkseg></trk></gpx>");
        var route = Encoding.UTF8.GetBytes($"<gpx><rte>{Points(0, "rtept")}</rte><rte a=1 a='2'>{Points(40, "rtept")}</rte></gpx>");
        string Lap(int from, int total) => $"<Lap StartTime=\"2024-05-04T0{from / 60}:{from % 60:00}:00+02:00\"><TotalTimeSeconds>{total}</TotalTimeSeconds><DistanceMeters>{total / 1000.0:F1}</DistanceMeters><Track>"
            + string.Concat(Enumerable.Range(from, 20).Select(i => $"<Trackpoint><Time>2024-05-04T0{i / 60}:{i % 60:00}:00Z</Time><DistanceMeters>{i * 100}</DistanceMeters><Cadence>84</Cadence></Trackpoint>")) + "</Track></Lap>";
        var laps = Encoding.UTF8.GetBytes($"<TrainingCenterDatabase><Activities><Activity Sport=\"Running\">{Lap(40, 1200)}{Lap(20, 2400)}{Lap(60, 0)}</Activity><Activity>{Lap(0, 1200)}</Activity></Activities></TrainingCenterDatabase>");
        for (var i = 0; i < 1500; i++) Survives(Mutation.Of((i % 3) switch { 0 => pieces, 1 => route, _ => laps }, random), $"pieces, case {i}");
    }

    [Fact]
    public void Damaged_archives_never_break_the_reader()
    {
        var random = new Random(11);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "a.fit", "b/c.fit", "inner.zip" })
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(FitWriter.Write(MadeUpRun.Easy(20)));
            }
        }
        for (var i = 0; i < 500; i++) Survives(Mutation.Of(stream.ToArray(), random), $"archive, case {i}");
    }

    [Fact]
    public void Bytes_of_chance_behind_a_header_never_break_the_reader()
    {
        var random = new Random(99);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(14, 4000)];
            random.NextBytes(bytes);
            (bytes[0], bytes[1]) = (14, 0x10);
            ".FIT"u8.CopyTo(bytes.AsSpan(8));
            Survives(bytes, $"chance, case {i}");
        }
    }

    [SharedFact]
    public void Damaged_real_files_never_break_the_reader()
    {
        var random = new Random(4242);
        var seeds = ExpectedSample.Names.Select(n => (Name: n, ExpectedSample.Of(n).Bytes)).Where(s => s.Bytes.Length is > 0 and < 60_000).ToArray();
        for (var i = 0; i < 500; i++)
        {
            var (name, bytes) = seeds[i % seeds.Length];
            Survives(Mutation.Of(bytes, random), $"{name}, case {i}");
        }
    }
}
