using System.Globalization;
using System.Text;
using Backstride.Running.Files;
using Backstride.Running.Runs;

namespace Backstride.Running.Tests.Gpx;

/// <summary>Points in another order than they were run, plans beside runs, routes with times, clocks that go wrong on the way.</summary>
public class GpxOrderTests
{
    private static readonly DateTimeOffset Start = new(2024, 5, 4, 6, 0, 0, TimeSpan.Zero);

    private static DecodedFile Read(string body) => RunFile.Read(Encoding.UTF8.GetBytes($"<gpx creator=\"test\">\n{body}</gpx>"), "a.gpx");

    /// <summary>Points of every tenth second, 3 m/s northward as the clock goes on; without a clock, on the same way.</summary>
    private static string Points(int from, int count, string tag = "trkpt", bool timed = true) => string.Concat(Enumerable.Range(from, count).Select(i => Point(i, tag, timed ? Start.AddSeconds(i * 10) : null)));

    private static string Point(int i, string tag, DateTimeOffset? time) => string.Create(CultureInfo.InvariantCulture,
        $"<{tag} lat=\"{50 + i * 0.00027:F6}\" lon=\"8\">{(time is { } t ? $"<time>{t:yyyy-MM-dd'T'HH:mm:ss'Z'}</time>" : "")}</{tag}>\n");

    private static string Segment(string points) => $"<trkseg>{points}</trkseg>";

    private static string Track(params string[] segments) => $"<trk><type>running</type>{string.Concat(segments)}</trk>";

    [Theory]
    [InlineData("segments")]
    [InlineData("tracks")]
    [InlineData("one segment")]
    [InlineData("point by point")]
    public void Stretches_in_another_order_are_put_in_that_of_their_times_and_nothing_is_lost(string how)
    {
        var (early, late) = (Points(0, 20), Points(20, 30));
        var file = Read(how switch
        {
            "segments" => Track(Segment(late), Segment(early)),
            "tracks" => Track(Segment(late)) + Track(Segment(early)),
            "one segment" => Track(Segment(late + early)),
            _ => Track(Segment(string.Concat((early + late).Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse().Select(l => l + "\n")))),
        });
        var recording = Assert.Single(file.Activities);
        Assert.Equal(Start, recording.StartUtc);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => i * 10.0), recording.Samples.TimeS);
        var run = RunBuilder.Build(recording).Run;
        Assert.Equal(490, run.ElapsedS);
        Assert.Equal(49 * 30.0, run.DistanceM, how is "segments" or "tracks" ? 31.0 : 2.0);
        var fault = Assert.Single(file.Faults);
        Assert.Equal(("GPX015", FaultSeverity.Note), (fault.Code, fault.Severity));
        Assert.Equal(how == "point by point" ? "line 3" : "line 32", fault.Position);
    }

    [Fact]
    public void Stretches_that_lie_over_one_another_in_time_are_left_as_they_stand_with_the_line_of_the_first_fall()
    {
        var file = Read(Track(Segment(Points(0, 30) + Points(10, 50))));
        Assert.Equal([0, 290, 100, 590], new[] { 0, 29, 30, 79 }.Select(i => Assert.Single(file.Activities).Samples.TimeS[i]));
        var fault = Assert.Single(file.Faults);
        Assert.Equal(("GPX005", "line 32"), (fault.Code, fault.Position));
    }

    /// <summary>Fifty points on one way, the clock of some of them wrong.</summary>
    private static DecodedFile WrongClock(Func<int, int> offS) => Read(Track(Segment(string.Concat(Enumerable.Range(0, 50).Select(i => Point(i, "trkpt", Start.AddSeconds(i * 10 + offS(i))))))));

    [Theory]
    [InlineData(25, 25, -3000, "line 27")] // set back under way
    [InlineData(49, 1, -864_000, "line 51")] // the last point is of another day
    [InlineData(25, 1, 86_400, "line 27")] // one point is
    [InlineData(25, 1, -86_400, "line 27")]
    [InlineData(0, 1, 86_400, "line 3")] // the first
    [InlineData(20, 10, -7200, "line 22")] // two hours behind for a while
    [InlineData(20, 10, 7200, "line 22")] // two hours ahead for a while
    [InlineData(20, 10, 3600, "line 22")]
    public void A_clock_that_went_wrong_on_the_way_does_not_put_the_points_in_another_order(int from, int count, int offS, string line)
    {
        var file = WrongClock(i => i >= from && i < from + count ? offS : 0);
        var recording = Assert.Single(file.Activities);
        Assert.InRange(recording.StartUtc - Start, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.All(recording.Samples.TimeS.Select((t, i) => t - 10 * i), late => Assert.InRange(late, -10, 10));
        var summary = DecodedSummary.Of(file);
        Assert.Equal(49 * 30.0, summary.DistanceM!.Value, 2.0);
        var fault = Assert.Single(summary.Faults);
        Assert.Equal(("GPX021", FaultSeverity.Warning, line), (fault.Code, fault.Severity, fault.Position));
    }

    [Fact]
    public void Two_pieces_of_a_round_the_wrong_way_about_are_still_put_in_order()
    {
        // Out and back: the second piece ends where the first begins.
        string At(int i) => Point(i < 25 ? i : 49 - i, "trkpt", Start.AddSeconds(i * 10));
        var file = Read(Track(Segment(string.Concat(Enumerable.Range(25, 25).Concat(Enumerable.Range(0, 25)).Select(At)))));
        Assert.Equal("GPX015", Assert.Single(file.Faults).Code);
        Assert.Equal(Start, Assert.Single(file.Activities).StartUtc);
    }

    [Theory]
    [InlineData("2567-05-04T06:00:00Z", true)]
    [InlineData("0006-05-04T06:00:00Z", true)]
    [InlineData("2024-05-04T06:00:00Z", false)]
    public void A_year_in_which_nobody_ran_is_said(string first, bool said)
    {
        var start = DateTimeOffset.Parse(first, CultureInfo.InvariantCulture);
        var file = Read(Track(Segment(string.Concat(Enumerable.Range(0, 20).Select(i => Point(i, "trkpt", start.AddSeconds(i)))))));
        Assert.Equal(start, Assert.Single(file.Activities).StartUtc);
        Assert.Equal(said ? ["GPX022"] : [], file.Faults.Select(f => f.Code));
    }

    [Theory]
    [InlineData("<trk><extensions><x:activity>trail_running</x:activity></extensions>", "running")]
    [InlineData("<metadata><extensions><y:activity_type>running</y:activity_type></extensions></metadata><trk>", "running")]
    [InlineData("<trk><type>walking</type><extensions><x:activity>running</x:activity></extensions>", "walking")]
    [InlineData("<trk><extensions><x:activity>something</x:activity></extensions>", null)]
    [InlineData("<metadata><extensions><s:sport>17</s:sport></extensions></metadata><trk>", null)]
    public void A_sport_may_stand_in_an_extension(string before, string? sport) =>
        Assert.Equal(sport, Assert.Single(Read(before + Segment(Points(0, 20)) + "</trk>").Activities).SportText);

    [Theory]
    [InlineData("lon=\"8\"", "lon=\"8.0°E\"", true)]
    [InlineData("lon=\"8\"", "lon=\"800\"", true)]
    [InlineData(" lon=\"8\"", "", true)]
    [InlineData("<time>", "<ele>12m</ele><time>", true)]
    [InlineData("lon=\"8\"", "lon=\"NaN\"", false)]
    [InlineData("<time>", "<ele>--</ele><time>", false)]
    public void A_value_that_cannot_be_read_is_not_lost_in_silence(string right, string wrong, bool said)
    {
        var points = Points(0, 20);
        var at = points.IndexOf(right, points.IndexOf('\n', StringComparison.Ordinal), StringComparison.Ordinal);
        var file = Read(Track(Segment(points[..at] + wrong + points[(at + right.Length)..])));
        Assert.Equal(said ? [("GPX023", "line 3")] : [], file.Faults.Select(f => (f.Code, f.Position)));
        Assert.Equal(20, file.RecordCount);
    }

    [Fact]
    public void A_plan_beside_a_run_is_not_part_of_it()
    {
        var plan = $"<trk><name>Plan</name>{Segment(Points(0, 100, timed: false))}</trk>";
        foreach (var body in new[] { plan + Track(Segment(Points(0, 50))), Track(Segment(Points(0, 50))) + plan })
        {
            var file = Read(body);
            Assert.Equal(50, Assert.Single(file.Activities).Samples.Count);
            Assert.Equal("Plan", Assert.Single(file.Courses).Name);
            Assert.Equal(49 * 30.0, DecodedSummary.Of(file).DistanceM!.Value, 2.0);
            Assert.Equal("GPX010", Assert.Single(file.Faults).Code);
        }
    }

    [Fact]
    public void Segments_of_other_days_in_one_track_are_other_runs()
    {
        var file = Read(Track(Segment(Points(0, 20)), Segment(Points(30, 20)), Segment(Points(8640, 20)), Segment(Points(8670, 10))));
        Assert.Equal([40, 30], file.Activities.Select(a => a.Samples.Count));
        Assert.Equal([Start, Start.AddDays(1)], file.Activities.Select(a => a.StartUtc));
        Assert.Equal([20, 20], file.Activities.Select(a => Assert.Single(a.Breaks)));
        Assert.All(file.Activities, a => Assert.Equal((190, 300), (Assert.Single(a.Pauses).FromS, a.Pauses[0].ToS)));
        Assert.Empty(file.Faults);
    }

    [Fact]
    public void A_route_whose_points_have_times_is_a_run_where_there_is_no_track()
    {
        var file = Read($"<rte><name>Morning run</name><type>running</type>{Points(0, 50, "rtept")}</rte>");
        var run = Assert.Single(file.Activities);
        Assert.Equal(("Morning run", "running", 50, Start), (run.Name, run.SportText, run.Samples.Count, run.StartUtc));
        Assert.Equal((50, "GPX016"), (file.RecordCount, Assert.Single(file.Faults).Code));
    }

    [Theory]
    [InlineData("beside a track")]
    [InlineData("without times")]
    [InlineData("falling")]
    [InlineData("over years")]
    [InlineData("one moment")]
    public void Any_other_route_is_a_plan(string kind)
    {
        var points = kind switch
        {
            "without times" => Points(0, 50, "rtept", timed: false),
            "falling" => Points(20, 30, "rtept") + Points(0, 20, "rtept"),
            "over years" => string.Concat(Enumerable.Range(0, 50).Select(i => Point(i, "rtept", Start.AddDays(i * 30)))),
            "one moment" => string.Concat(Enumerable.Range(0, 50).Select(i => Point(i, "rtept", Start))),
            _ => Points(0, 50, "rtept"),
        };
        var file = Read($"<rte>{points}</rte>" + (kind == "beside a track" ? Track(Segment(Points(0, 9))) : ""));
        Assert.Equal(kind == "beside a track" ? [9] : [], file.Activities.Select(a => a.Samples.Count));
        Assert.Equal(kind == "beside a track" ? 9 : 0, file.RecordCount);
    }

    [Theory]
    [InlineData("2038-01-19T03:14:07Z", true)]
    [InlineData("2004-09-18T06:00:00Z", true)]
    [InlineData("9999-12-31T23:59:59Z", false)]
    [InlineData("1980-01-06T00:00:00Z", true)]
    public void A_few_times_far_from_all_others_are_the_clocks_mistake(string wrong, bool first)
    {
        var odd = $"<trkpt lat=\"50\" lon=\"8\"><time>{wrong}</time></trkpt>";
        var file = Read(Track(Segment(first ? odd + Points(1, 30) : Points(1, 30) + odd)));
        var run = Assert.Single(file.Activities);
        Assert.Equal(Start.AddSeconds(10), run.StartUtc);
        Assert.True(double.IsNaN(run.Samples.TimeS[first ? 0 : 30]), "a time that is none is no sample's");
        Assert.Equal(290, DecodedSummary.Of(file).TimerS);
        Assert.Contains(file.Faults, f => f.Code == "GPX014");
    }

    [Fact]
    public void Points_without_a_time_between_others_are_run_through_and_those_at_the_ends_are_not()
    {
        string Untimed(int i) => Point(i, "trkpt", null);
        var file = Read(Track(Segment(Untimed(0) + Points(1, 1) + Untimed(2) + Untimed(5) + Points(6, 1) + Untimed(7)), Segment(Untimed(8) + Points(9, 1))));
        var recording = Assert.Single(file.Activities);
        Assert.Equal([double.NaN, 0, 10, 40, 50, double.NaN, double.NaN, 80], recording.Samples.TimeS.Select(t => Math.Round(t, 3)));
        Assert.Equal(5 * 30.0, RunBuilder.Build(recording).Run.DistanceM, 1.0);
        Assert.Equal([("GPX019", null), ("RUN008", "line 2")], file.Faults.Select(f => (f.Code, f.Position)));
        Assert.StartsWith("3 samples", file.Faults[1].Message, StringComparison.Ordinal);
        Assert.StartsWith("2 points", file.Faults[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360, "GPX020")]
    [InlineData(359, "GPX020")]
    [InlineData(340, "GPX021")] // no hour, but the way goes on
    [InlineData(365, "GPX021")]
    public void The_hour_of_the_night_in_which_clocks_go_back_is_counted_on(int tensOfSecondsBack, string code)
    {
        // Two hours, every ten seconds; after the first the clock is put back.
        var points = string.Concat(Enumerable.Range(0, 720).Select(i => Point(i, "trkpt", Start.AddSeconds((i < 360 ? i : i - tensOfSecondsBack) * 10))));
        var file = Read(Track(Segment(points)));
        var fault = Assert.Single(file.Faults);
        Assert.Equal((code, "line 362"), (fault.Code, fault.Position));
        Assert.Equal(7190, RunBuilder.Build(file.Activities[0]).Run.ElapsedS, 10.0);
        // Over a break it may as well be another recording.
        Assert.DoesNotContain(Read(Track(Segment(Points(0, 360)), Segment(Points(0, 360)))).Faults, f => f.Code == "GPX020");
    }

    [Fact]
    public void Degrees_counted_on_over_the_line_of_dates_are_brought_back()
    {
        var points = string.Concat(Enumerable.Range(0, 11).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"<trkpt lat=\"-17\" lon=\"{179.9995 + i * 0.0001:F4}\"><time>2024-05-04T06:00:{i:00}Z</time></trkpt>")));
        var summary = DecodedSummary.Of(Read(Track(Segment(points))));
        Assert.Equal(-179.9995, summary.LastPosition!.Lon, 9);
        Assert.Equal(106.3, summary.DistanceM!.Value, 0.1);
    }

    [Fact]
    public void What_FIT_writes_for_no_value_is_none_here_either()
    {
        const string none = "<extensions><hr>255</hr><cad>255</cad><power>65535</power><atemp>127</atemp></extensions>";
        const string some = "<extensions><hr>150</hr><cad>85</cad><power>250</power><atemp>12</atemp></extensions>";
        var s = Assert.Single(Read(Track(Segment(Points(0, 1).Replace("</trkpt>", none + "</trkpt>", StringComparison.Ordinal) + Points(1, 1).Replace("</trkpt>", some + "</trkpt>", StringComparison.Ordinal)))).Activities).Samples;
        Assert.Equal([double.NaN, 150], s.HeartRateBpm!);
        Assert.Equal([double.NaN, 170], s.CadenceSpm!);
        Assert.Equal([double.NaN, 250], s.PowerW!);
        Assert.Equal([double.NaN, 12], s.TemperatureC!);
    }
}
