using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Backstride.Running.Files;
using Backstride.Running.Files.Archives;
using Backstride.Running.Files.Fit;
using Backstride.Testing;

namespace Backstride.Running.Tests.Archives;

public class ArchiveTests
{
    private static readonly byte[] Fit = FitWriter.Write(MadeUpRun.Easy(60));

    private static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }
        return stream.ToArray();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionMode.Compress)) gzip.Write(bytes);
        return stream.ToArray();
    }

    private static List<ArchiveMember> Open(byte[] bytes, string name = "x.zip") => [.. Archive.Open(new MemoryStream(bytes), name)];

    private static int Records(ArchiveMember m) => RunFile.Read(m.Bytes, m.Path).RecordCount;

    [Fact]
    public void A_plain_file_and_a_gzip_come_through_as_they_are()
    {
        Assert.Equal(61, Records(Assert.Single(Open(Fit, "a.fit"))));
        Assert.Equal(61, Records(Assert.Single(Open(Gzip(Fit), "a.fit.gz"))));
        Assert.Equal(61, Records(Assert.Single(Open(Gzip(Fit), "a.fit"))));
    }

    [Theory]
    [InlineData("fit", true)]
    [InlineData("gpx", true)]
    [InlineData("tcx", true)]
    [InlineData("json", false)]
    public void What_was_read_of_a_member_stays_when_the_room_of_its_bytes_is_used_again(string ending, bool givesBack)
    {
        var bytes = ending == "fit" ? Fit : Encoding.UTF8.GetBytes(ending switch
        {
            "gpx" => """<gpx version="1.1"><trk><type>running</type><trkseg><trkpt lat="47" lon="8"><time>2026-05-01T07:00:00Z</time></trkpt><trkpt lat="47.01" lon="8"><time>2026-05-01T07:10:00Z</time></trkpt></trkseg></trk></gpx>""",
            "tcx" => """<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Running"><Id>2026-05-01T07:00:00Z</Id><Lap StartTime="2026-05-01T07:00:00Z"><TotalTimeSeconds>60</TotalTimeSeconds><Track><Trackpoint><Time>2026-05-01T07:00:00Z</Time><DistanceMeters>5</DistanceMeters></Trackpoint></Track></Lap></Activity></Activities></TrainingCenterDatabase>""",
            _ => """[{"activityId": 7, "name": "Round the lake"}]""",
        });
        var member = Assert.Single(Archive.Walk(new MemoryStream(Zip(("a." + ending, bytes))), "x.zip"));
        var (read, isUsedAgain) = (RunFile.Read(bytes, member.Path), false);
        // Other tests open members at the same time, and one of them may be given the room: then once more.
        for (var attempt = 0; attempt < 20 && !isUsedAgain; attempt++)
        {
            var opened = member.Open();
            Assert.True(MemoryMarshal.TryGetArray(opened.Content, out var room));
            read = RunFile.Read(opened.Content, member.Path);
            opened.GiveBack();
            Assert.True(MemoryMarshal.TryGetArray(member.Open().Content, out var next));
            isUsedAgain = ReferenceEquals(room.Array, next.Array);
            Array.Fill(next.Array!, (byte)'x');
        }
        Assert.Equal(givesBack, isUsedAgain);

        var anew = RunFile.Read(bytes, member.Path);
        Assert.Equal(anew.Activities.Select(Said), read.Activities.Select(Said));
        Assert.Equal(anew.Faults, read.Faults);
        if (ending == "gpx") Assert.NotEmpty(read.Activities);

        // Columns are worked out when they are looked at: after the room was filled with something else.
        static string Said(Recording r) => string.Join(' ', r.SportText, r.StartUtc, r.TotalDistanceM, r.Samples.Count, string.Join(',', r.Samples.TimeS ?? []), string.Join(',', r.Samples.DistanceM ?? []), string.Join(',', r.Samples.LatitudeDeg ?? []));
    }

    [Fact]
    public void A_zip_in_a_zip_is_walked_with_the_whole_path()
    {
        var members = Open(Zip(("one.fit", Fit), ("DI_CONNECT/part1.zip", Zip(("two.fit", Fit), ("three.fit.gz", Gzip(Fit))))));
        Assert.Equal(["x.zip!one.fit", "x.zip!DI_CONNECT/part1.zip!two.fit", "x.zip!DI_CONNECT/part1.zip!three.fit.gz"], members.Select(m => m.Path));
        Assert.All(members, m => Assert.Equal(61, Records(m)));
    }

    [Fact]
    public void Other_files_are_passed_over_with_a_note()
    {
        var members = Open(Zip(("activities.csv", [1]), ("media/a.jpg", [2]), ("__MACOSX/._one.fit", Fit), ("._one.fit", Fit), ("mac.fit", [0, 5, 0x16, 7, 1, 1]), ("one.FIT", Fit)));
        Assert.Equal("x.zip!one.FIT", Assert.Single(members, m => m.Fault is null).Path);
        Assert.All(members.Where(m => m.Fault is not null), m => Assert.Equal(("ARC007", FaultSeverity.Note, 0), (m.Fault!.Code, m.Fault.Severity, m.Bytes.Length)));
    }

    [Theory]
    [InlineData("../../etc/cron.d/run.fit")]
    [InlineData("/etc/run.fit")]
    [InlineData("C:\\run.fit")]
    [InlineData("a/..\\..\\run.fit")]
    public void A_path_that_leads_outside_is_refused(string name) => Assert.Equal("ARC001", Assert.Single(Open(Zip((name, Fit)))).Fault!.Code);

    [Fact]
    public void Zips_too_deep_in_one_another_are_refused()
    {
        var bytes = Zip(("run.fit", Fit));
        for (var i = 0; i < 5; i++) bytes = Zip(("inner.zip", bytes));
        Assert.Equal("ARC002", Assert.Single(Open(bytes)).Fault!.Code);
    }

    [Fact]
    public void A_bomb_is_given_up_before_it_fills_the_memory()
    {
        var bomb = new byte[64 << 20];
        Assert.Equal("ARC005", Assert.Single(Open(Zip(("bomb.fit", bomb)))).Fault!.Code);
        Assert.Equal("ARC005", Assert.Single(RunFile.Read(Gzip(bomb), "bomb.fit.gz").Faults).Code);
    }

    [Fact]
    public void Rubbish_that_looks_like_a_zip_is_a_fault()
    {
        byte[] rubbish = [(byte)'P', (byte)'K', 3, 4, .. Enumerable.Range(0, 500).Select(i => (byte)(i * 37))];
        Assert.Equal("ARC003", Assert.Single(Open(rubbish)).Fault!.Code);
    }

    [Fact]
    public void A_member_that_is_damaged_does_not_cost_the_others()
    {
        var zip = Zip(("a.fit", Fit), ("b.fit", Fit), ("c.fit", Fit));
        for (var i = 200; i < 260; i++) zip[i] ^= 0x5A;
        var members = Open(zip);
        Assert.Equal(3, members.Count);
        Assert.Equal(2, members.Count(m => m.Fault is null && Records(m) == 61));
    }

    [Fact]
    public void A_gzip_cut_short_gives_what_came_out()
    {
        var packed = Gzip(Fit);
        var file = RunFile.Read(packed.AsMemory(0, packed.Length * 2 / 3), "a.fit.gz");
        Assert.Contains(file.Faults, f => f.Code is "ARC003" or "FIT005");
        Assert.Equal(Integrity.Recovered, file.Integrity);
    }

    [SharedFact]
    public void Real_archives_give_their_runs()
    {
        var folder = Path.Combine(Repository.Shared, "runfiles", "samples", "archives");
        foreach (var path in Directory.GetFiles(folder, "*.zip"))
        {
            using var stream = File.OpenRead(path);
            var members = Archive.Open(stream, Path.GetFileName(path)).ToList();
            Assert.Contains(members, m => m.Fault is null && RunFile.Read(m.Bytes, m.Path).Activities.Count > 0);
        }
    }
}
