using System.Globalization;
using System.Text;
using Backstride.Running.Files;

namespace Backstride.Running.Tests.Gpx;

public class GpxTests
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"test\" xmlns=\"http://www.topografix.com/GPX/1/1\">";

    private static DecodedFile Read(string text) => RunFile.Read(Encoding.UTF8.GetBytes(text), "a.gpx");

    private static string Point(int second, double lat = 50, string extra = "", string zone = "Z") => string.Create(CultureInfo.InvariantCulture,
        $"<trkpt lat=\"{lat + second * 0.00003}\" lon=\"8\"><ele>100</ele><time>2024-05-04T06:30:{second:00}{zone}</time>{extra}</trkpt>");

    private static string Track(string points, string type = "running") => $"{Head}<trk><name>Morning</name><type>{type}</type><trkseg>{points}</trkseg></trk></gpx>";

    [Fact]
    public void A_track_gives_sport_time_position_and_Garmins_extension()
    {
        const string extension = "<extensions><x:TrackPointExtension xmlns:x=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\"><x:hr>150</x:hr><x:cad>84</x:cad></x:TrackPointExtension></extensions>";
        var file = Read(Track(Point(0, extra: extension) + Point(10, extra: extension)));
        var run = Assert.Single(file.Activities);
        Assert.Equal(("running", "Morning"), (run.SportText, run.Name));
        Assert.Equal(new DateTimeOffset(2024, 5, 4, 6, 30, 0, TimeSpan.Zero), run.StartUtc);
        Assert.Equal([0, 10], run.Samples.TimeS);
        Assert.Equal([168, 168], run.Samples.CadenceSpm!);
        Assert.Equal([150, 150], run.Samples.HeartRateBpm!);
        Assert.Equal(33.36, DecodedSummary.Of(file).DistanceM!.Value, 0.05);
        Assert.Empty(file.Faults);
    }

    [Fact]
    public void An_undeclared_prefix_is_read_and_noted()
    {
        var file = Read(Track(Point(0, extra: "<extensions><gpxdata:cadence>85</gpxdata:cadence><gpxdata:hr>150</gpxdata:hr></extensions>") + Point(1)));
        Assert.Equal(170, Assert.Single(file.Activities).Samples.CadenceSpm![0]);
        Assert.Equal("GPX007", Assert.Single(file.Faults).Code);
        Assert.Equal(Integrity.Whole, file.Integrity);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void The_bytes_say_how_letters_are_coded_with_or_without_a_mark(string encoding)
    {
        var text = Track(Point(0) + Point(1)).Replace("UTF-8", "windows-1252", StringComparison.Ordinal);
        var coding = Encoding.GetEncoding(encoding);
        foreach (var mark in new[] { true, false })
        {
            var file = RunFile.Read((byte[])[.. mark ? coding.GetPreamble() : [], .. coding.GetBytes(text)], "a.gpx");
            Assert.Equal(2, file.RecordCount);
            Assert.Single(file.Activities);
        }
    }

    [Fact]
    public void A_bare_ampersand_in_a_name_costs_nothing()
    {
        var file = Read(Track(Point(0) + Point(1)).Replace("Morning", "Tom & Anna &amp; Co", StringComparison.Ordinal));
        Assert.Equal("Tom & Anna & Co", Assert.Single(file.Activities).Name);
    }

    [Theory]
    [InlineData("<name>Morning", "<name>5 < 6", "5 < 6")]
    [InlineData("<name>Morning", "<name>a\u000Bb\u0001", "a b")]
    [InlineData("<name>Morning", "<name>a &eacute; b", "a &eacute; b")]
    [InlineData("<name>Morning", "<name><![CDATA[Tom & Anna <5 km> ]] ]]]>", "Tom & Anna <5 km> ]] ]")]
    [InlineData("xml version=\"1.0\"", "xml version=\"1.1\"", "Morning")]
    [InlineData("<?xml version", "<!-- first --> <?xml version", "Morning")]
    [InlineData("UTF-8", "no-such-coding", "Morning")]
    [InlineData("<name>Morning", "<name><p>a<br>b<br/><img src='x'><b>c</b> d</p>", "d</p>")]
    [InlineData("creator=\"test\"", "creator=\"test\" xmlns:a=\"x\" xmlns:a='x' creator=\"other\"", "Morning")]
    [InlineData("creator=\"test\"", "creator=\"a<b & c > d &amp; e\"", "Morning")]
    [InlineData("<trkseg>", "<trkseg a=\"1\" b='2' a=\"3\">", "Morning")]
    [InlineData("<ele>", "<ele a='x' a='x'>", "Morning")]
    [InlineData("lon=\"8\">", "lon=\"8\" lon=\"9\">", "Morning")]
    [InlineData("<trkseg>", "<trkseg a=\"b & c < d > e\">", "Morning")]
    [InlineData("<trkseg>", "<trkseg a=\"1\"b=\"2\">", "Morning")]
    [InlineData("<trkseg>", "<trkseg a=1 b='2'>", "Morning")]
    [InlineData("<name>", "<extensions><x a=\"1\" a=\"1\"/></extensions><name>", "Morning")]
    [InlineData("<name>", "<!-- <x a=\"1\" a=\"1\" --><name>", "Morning")]
    [InlineData("<name>Morning", "<name>5 <b = 6", "5 <b = 6")]
    public void One_place_that_no_XML_reader_forgives_does_not_cost_the_run(string of, string with, string name)
    {
        var file = Read(Track(Point(0) + Point(1)).Replace(of, with, StringComparison.Ordinal));
        Assert.Equal((name, 2), (Assert.Single(file.Activities).Name, file.RecordCount));
        Assert.Equal(Integrity.Whole, file.Integrity);
    }

    [Fact]
    public void A_decimal_comma_is_read_and_a_place_off_the_globe_is_not()
    {
        var s = Assert.Single(Read(Track(Point(0).Replace("\"50\"", "\"50,25\"", StringComparison.Ordinal) + Point(1, lat: 91))).Activities).Samples;
        Assert.Equal([50.25, double.NaN], s.LatitudeDeg!);
    }

    [Fact]
    public void A_track_without_any_time_is_a_course()
    {
        var file = Read($"{Head}<trk><trkseg><trkpt lat=\"1\" lon=\"2\"/><trkpt lat=\"1.1\" lon=\"2\"/></trkseg></trk></gpx>");
        Assert.Empty(file.Activities);
        Assert.Single(file.Courses);
        Assert.Equal(2, file.RecordCount);
        Assert.Contains(file.Faults, f => f.Code == "GPX010");
    }

    [Fact]
    public void A_new_segment_adds_no_distance_and_makes_a_pause()
    {
        var file = Read($"{Head}<trk><trkseg>{Point(0)}{Point(10)}</trkseg><trkseg/><trkseg>{Point(40, 60)}{Point(50, 60)}</trkseg></trk></gpx>");
        var run = Assert.Single(file.Activities);
        Assert.Equal(66.7, DecodedSummary.Of(file).DistanceM!.Value, 0.1);
        Assert.Equal((10, 40), (Assert.Single(run.Pauses).FromS, run.Pauses[0].ToS));
        Assert.Equal(20, DecodedSummary.Of(file).TimerS);
    }

    [Fact]
    public void Tracks_of_other_days_are_other_activities()
    {
        var later = Point(0).Replace("05-04", "05-09", StringComparison.Ordinal);
        var file = Read($"{Head}<trk><trkseg>{Point(0)}{Point(1)}</trkseg></trk><trk><trkseg>{Point(20)}</trkseg></trk><trk><trkseg>{later}</trkseg></trk></gpx>");
        Assert.Equal([3, 1], file.Activities.Select(a => a.Samples.Count));
    }

    [Fact]
    public void Times_may_have_an_offset_or_none()
    {
        var offset = Assert.Single(Read(Track(Point(0, zone: "+08:00") + Point(1, zone: "+08:00"))).Activities);
        Assert.Equal(new DateTimeOffset(2024, 5, 3, 22, 30, 0, TimeSpan.Zero), offset.StartUtc);
        Assert.Equal(TimeSpan.FromHours(8), offset.UtcOffset);
        var none = Read(Track(Point(0, zone: "") + Point(1, zone: "")));
        Assert.Equal("GPX004", Assert.Single(none.Faults).Code);
        Assert.Equal(offset.StartUtc.AddHours(8), none.Activities[0].StartUtc);
    }

    [Fact]
    public void A_document_cut_short_keeps_its_points_and_says_the_line()
    {
        var whole = Track(string.Join("\n", Enumerable.Range(0, 50).Select(i => Point(i))));
        var file = Read(whole[..(whole.Length / 2)]);
        Assert.InRange(file.RecordCount, 20, 30);
        Assert.Equal(Integrity.Recovered, file.Integrity);
        Assert.StartsWith("line ", Assert.Single(file.Faults, f => f.Code == "GPX002").Position, StringComparison.Ordinal);
    }

    [Fact]
    public void External_entities_and_entity_bombs_are_not_opened()
    {
        const string bomb = "<!DOCTYPE gpx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        var file = Read(Track(Point(0)).Replace("?>\n", "?>\n" + bomb, StringComparison.Ordinal).Replace("Morning", "&b;&x;", StringComparison.Ordinal));
        Assert.DoesNotContain(file.Activities, a => a.Name?.Contains("aaa", StringComparison.Ordinal) == true || a.Name?.Contains("root:", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Elements_nested_without_end_are_given_up()
    {
        var file = Read(Head + string.Concat(Enumerable.Repeat("<a>", 100_000)));
        Assert.Contains(file.Faults, f => f.Code == "GPX002");
    }

    [Theory]
    [InlineData("9", "running", null)]
    [InlineData("trail_running", "running", "trail")]
    [InlineData("1", "cycling", null)]
    [InlineData("16", "swimming", null)]
    [InlineData("Trail Running", "running", "trail")]
    [InlineData("Outdoor Run", "running", null)]
    [InlineData("virtual-run", "running", "virtualActivity")]
    [InlineData("Nordic Walking", "walking", null)]
    [InlineData("Running/Outdoor", "running", null)]
    [InlineData("UltraRun", "running", "ultra")]
    [InlineData("obstacle_run", "running", "obstacle")]
    [InlineData("indoor_walking", "walking", null)]
    [InlineData("course à pied", "running", null)]
    [InlineData("Löpning", "running", null)]
    [InlineData("course", null, null)]
    [InlineData("swim_run", null, null)]
    [InlineData("wheelchair_run", null, null)]
    [InlineData("Prunus", null, null)]
    [InlineData("something", null, null)]
    public void The_type_of_a_track_is_a_sport(string type, string? sport, string? sub)
    {
        var run = Assert.Single(Read(Track(Point(0), type)).Activities);
        Assert.Equal((sport, sub), (run.SportText, run.SubSportText));
    }

    [Fact]
    public void A_clock_that_was_not_set_at_first_does_not_make_the_run_a_course()
    {
        var file = Read(Track(Point(0).Replace("2024-05-04T06", "1970-01-01T00", StringComparison.Ordinal) + Point(1) + Point(2)));
        var run = Assert.Single(file.Activities);
        Assert.Equal(new DateTimeOffset(2024, 5, 4, 6, 30, 1, TimeSpan.Zero), run.StartUtc);
        Assert.Equal([double.NaN, 0, 1], run.Samples.TimeS);
        Assert.Equal(["GPX014", "RUN008"], file.Faults.Select(f => f.Code));
        var never = Read(Track((Point(1) + Point(2)).Replace("2024-05-04T06", "1970-01-01T00", StringComparison.Ordinal)));
        Assert.Equal([0, 1], Assert.Single(never.Activities).Samples.TimeS);
    }

    [Fact]
    public void What_somebody_wrote_to_a_track_is_kept() =>
        Assert.Equal("Felt my back", Assert.Single(Read(Track(Point(0)).Replace("<type>", "<desc> Felt my back </desc><type>", StringComparison.Ordinal)).Activities).Note);

    [Fact]
    public void The_type_of_a_link_is_not_the_tracks()
    {
        const string link = "<link href=\"https://example.org\"><text>A page</text><name>Page</name><type>text/html</type></link>";
        var run = Assert.Single(Read($"{Head}<trk>{link}<name>Morning</name><type>running</type><trkseg>{Point(0, extra: link)}{Point(1)}</trkseg></trk></gpx>").Activities);
        Assert.Equal(("running", "Morning"), (run.SportText, run.Name));
    }

    [Fact]
    public void A_time_or_height_within_an_extension_is_not_the_points()
    {
        const string extra = "<extensions><fix><time>1999-01-01T00:00:00Z</time><ele>9</ele></fix></extensions>";
        var run = Assert.Single(Read(Track(Point(0, extra: extra) + Point(5, extra: extra))).Activities);
        Assert.Equal([0, 5], run.Samples.TimeS);
        Assert.Equal([100, 100], run.Samples.AltitudeM!);
    }

    [Theory]
    [InlineData("<extensions><HR>150</HR><RunCadence>84</RunCadence><Power>250</Power><Speed>3</Speed></extensions>")]
    [InlineData("<extensions><speed>3</speed><cadence>84</cadence><heartrate>150</heartrate><power>250</power><gpxtpx:TrackPointExtension xmlns:gpxtpx=\"x\"><gpxtpx:hr>151</gpxtpx:hr></gpxtpx:TrackPointExtension></extensions>")]
    [InlineData("<extensions><ns3:TrackPointExtension xmlns:ns3=\"x\"><ns3:hr>150</ns3:hr><ns3:cad>84</ns3:cad><ns3:speed>3</ns3:speed><ns3:power>250</ns3:power></ns3:TrackPointExtension></extensions>")]
    [InlineData("<speed>3</speed><extensions><bpm>150</bpm><cad>84</cad><a:PowerInWatts xmlns:a=\"x\">250</a:PowerInWatts></extensions>")]
    public void What_a_point_measures_is_read_wherever_and_in_whatever_case_it_stands(string extension)
    {
        var s = Assert.Single(Read(Track(Point(0, extra: extension) + Point(1))).Activities).Samples;
        Assert.Equal((150, 168, 250, 3), (s.HeartRateBpm![0], s.CadenceSpm![0], s.PowerW![0], s.SpeedMps![0]));
    }

    [Theory]
    [InlineData("2024-05-04T06:30:00.123456789Z", 0.123)]
    [InlineData("2024-05-04 06:30:00 UTC", 0)]
    [InlineData("20240504T063000Z", 0)]
    [InlineData("2024-05-04T08:30:00+0200", 0)]
    [InlineData(" 2024-05-04T06:30:00ZZ ", 0)]
    public void Times_are_read_as_programs_write_them(string time, double seconds)
    {
        var run = Assert.Single(Read($"{Head}<trk><trkseg><trkpt lat=\"1\" lon=\"2\"><time>{time}</time></trkpt></trkseg></trk></gpx>").Activities);
        Assert.Equal(seconds, (run.StartUtc - new DateTimeOffset(2024, 5, 4, 6, 30, 0, TimeSpan.Zero)).TotalSeconds, 0.001);
    }
}
