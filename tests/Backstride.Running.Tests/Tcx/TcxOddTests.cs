using System.Globalization;
using System.Text;
using Backstride.Running.Files;
using Backstride.Running.Runs;

namespace Backstride.Running.Tests.Tcx;

/// <summary>Totals, starts and orders that are not what they should be.</summary>
public class TcxOddTests
{
    private const string Morning = "2024-05-04T06:30:00Z";

    private static readonly DateTimeOffset Start = new(2024, 5, 4, 6, 30, 0, TimeSpan.Zero);

    private static DecodedFile Read(params string[] laps) => RunFile.Read(Encoding.UTF8.GetBytes(
        $"<TrainingCenterDatabase><Activities>\n<Activity Sport=\"Running\"><Id>{Morning}</Id>\n{string.Concat(laps)}</Activity></Activities></TrainingCenterDatabase>"), "a.tcx");

    private static string Lap(string points, string? time = "100", string? distance = "300", string start = Morning, string inside = "") => $"<Lap StartTime=\"{start}\">"
        + (time is null ? "" : $"<TotalTimeSeconds>{time}</TotalTimeSeconds>") + (distance is null ? "" : $"<DistanceMeters>{distance}</DistanceMeters>") + $"{inside}<Track>\n{points}</Track></Lap>\n";

    private static string Points(int from, int to, Func<int, string>? inside = null) => string.Concat(Enumerable.Range(from, to - from).Select(i =>
        $"<Trackpoint><Time>{Stamp(i)}</Time>{(inside is null ? Counter(i * 30) : inside(i))}</Trackpoint>\n"));

    private static string Stamp(int i) => Start.AddSeconds(i * 10).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Counter(double metres) => string.Create(CultureInfo.InvariantCulture, $"<DistanceMeters>{metres}</DistanceMeters>");

    private static string Place(int i) => string.Create(CultureInfo.InvariantCulture, $"<Position><LatitudeDegrees>{50 + i * 0.00027:F6}</LatitudeDegrees><LongitudeDegrees>8</LongitudeDegrees></Position>");

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-5", "-1")]
    [InlineData(null, null)]
    [InlineData("0:01:40", "1.300,0")]
    public void A_total_that_is_none_leaves_the_points_to_say(string? time, string? distance)
    {
        var summary = DecodedSummary.Of(Read(Lap(Points(0, 11), time, distance)));
        Assert.Equal((300, 100), (summary.DistanceM, summary.TimerS));
        Assert.Equal(300.2, DecodedSummary.Of(Read(Lap(Points(0, 11, Place), time, distance))).DistanceM!.Value, 0.1);
    }

    [Fact]
    public void One_lap_without_totals_does_not_take_its_part_from_the_whole()
    {
        var file = Read(Lap(Points(0, 11)), Lap(Points(11, 21), null, null, Stamp(11)));
        var summary = DecodedSummary.Of(file);
        Assert.Equal((600, 200), (summary.DistanceM, summary.TimerS));
        Assert.Equal((600, 200), (RunBuilder.Build(file.Activities[0]).Run.DistanceM, RunBuilder.Build(file.Activities[0]).Run.TimerS));
        // Without points the other laps are all there is.
        Assert.Equal(300, DecodedSummary.Of(Read(Lap(""), Lap("", null, null))).DistanceM);
    }

    [Theory]
    [InlineData(0.001, 300)]
    [InlineData(1, 0.3)]
    [InlineData(1, 300)]
    public void A_distance_in_kilometres_is_told_by_the_other_one(double counterUnit, double lap)
    {
        var file = Read(Lap(Points(0, 11, i => Counter(i * 30 * counterUnit)), distance: lap.ToString(CultureInfo.InvariantCulture)));
        var (run, streams) = RunBuilder.Build(file.Activities[0]);
        Assert.Equal((300, 300, 300), (DecodedSummary.Of(file).DistanceM!.Value, run.DistanceM, Math.Round(streams.DistanceM[^1], 6)));
        Assert.Equal(counterUnit * lap == 300 ? [] : ["TCX022"], file.Faults.Select(f => f.Code));
    }

    [Fact]
    public void A_clock_that_was_set_back_under_way_counts_on_and_a_year_of_another_calendar_is_said()
    {
        var points = Points(0, 20) + Points(20, 40).Replace("2024-05-04T06:3", "2024-05-04T04:3", StringComparison.Ordinal);
        var file = Read(Lap(points, "400", "1170"));
        Assert.Equal(Enumerable.Range(0, 40).Select(i => i < 20 ? i * 10.0 : i * 10.0 - 5), Assert.Single(file.Activities).Samples.TimeS);
        Assert.Equal("TCX025", Assert.Single(file.Faults).Code);
        Assert.Contains("TCX026", Read(Lap(Points(0, 20).Replace("2024", "2567", StringComparison.Ordinal), start: "2567-05-04T06:30:00Z")).Faults.Select(f => f.Code));
    }

    [Fact]
    public void A_place_that_cannot_be_read_is_not_lost_in_silence() =>
        Assert.Equal([("TCX027", "line 4")], Read(Lap(Points(0, 11, i => i == 0 ? Place(i).Replace("50.0", "N 50.0", StringComparison.Ordinal) : Place(i)), "100", "300")).Faults.Select(f => (f.Code, f.Position)));

    [Fact]
    public void A_leg_whose_points_count_from_the_start_of_the_whole_race_has_its_own_distance() =>
        Assert.Equal(300, DecodedSummary.Of(Read(Lap(Points(0, 11, i => Counter(40_330 + i * 30)), null, null))).DistanceM!.Value, 1e-6);

    [Theory]
    [InlineData("1989-12-31T00:00:00Z")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void A_lap_whose_clock_was_never_set_does_not_say_when_it_was(string start)
    {
        var run = Assert.Single(Read(Lap(Points(0, 11), start: start)).Activities);
        Assert.Equal((Start, 100), (run.StartUtc, run.Samples.TimeS[^1]));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(-5.5, true)]
    [InlineData(0.05, false)]
    public void Laps_and_points_by_clocks_of_other_zones_are_put_together(double hours, bool apart)
    {
        var start = Start.AddHours(-hours);
        var file = Read(Lap(Points(0, 11), start: start.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
        var run = RunBuilder.Build(file.Activities[0]).Run;
        Assert.Equal((start, 100, apart ? 100 : 280), (run.StartUtc, run.TimerS, run.ElapsedS));
        Assert.Equal(apart ? ["TCX021"] : [], file.Faults.Select(f => f.Code));
    }

    [Fact]
    public void A_point_of_a_clock_that_was_not_set_has_no_time()
    {
        var file = Read(Lap("<Trackpoint><Time>1980-01-06T00:00:00Z</Time></Trackpoint>" + Points(1, 11), null, null));
        Assert.Equal(90, DecodedSummary.Of(file).TimerS);
        Assert.Equal([("TCX018", null), ("RUN008", "line 4")], file.Faults.Select(f => (f.Code, f.Position)));
    }

    [Fact]
    public void Laps_with_the_newest_first_are_put_in_the_order_of_their_times()
    {
        var file = Read(Lap(Points(11, 21), start: Stamp(11)), Lap(Points(0, 11)));
        var run = Assert.Single(file.Activities);
        Assert.Equal((Start, 21, 600), (run.StartUtc, run.Samples.Count, run.Samples.DistanceM![^1]));
        Assert.Equal(Enumerable.Range(0, 21).Select(i => i * 10.0), run.Samples.TimeS);
        Assert.Equal(("TCX016", "line 16"), (Assert.Single(file.Faults).Code, file.Faults[0].Position));
        Assert.Equal(("TCX017", "line 16"), (Read(Lap(Points(5, 15)), Lap(Points(0, 11))).Faults[0].Code, Read(Lap(Points(5, 15)), Lap(Points(0, 11))).Faults[0].Position));
    }

    [Theory]
    [InlineData("<Cadence>0</Cadence>", "<RunCadence>85</RunCadence>", 170.0)]
    [InlineData("<Cadence>85</Cadence>", "<RunCadence>0</RunCadence>", 170.0)]
    [InlineData("<Cadence>85</Cadence>", "", 170.0)]
    [InlineData("<Cadence>255</Cadence>", "<RunCadence>85</RunCadence>", 170.0)]
    [InlineData("<Cadence>255</Cadence>", "", null)]
    [InlineData("<Cadence>0</Cadence>", "<RunCadence>0</RunCadence>", 0.0)]
    public void Of_two_cadences_the_one_that_says_something_counts(string plain, string extended, double? read)
    {
        var file = Read(Lap(Points(0, 5, _ => $"{plain}<Extensions><TPX>{extended}</TPX></Extensions>")));
        Assert.Equal(read, DecodedSummary.Of(file).AverageCadenceSpm);
        // A point that has one of them only does not take the others' away.
        if (read > 0) Assert.Equal(read, DecodedSummary.Of(Read(Lap("<Trackpoint><Extensions><TPX><RunCadence>85</RunCadence></TPX></Extensions></Trackpoint>" + Points(0, 5, _ => plain == "<Cadence>85</Cadence>" ? plain : extended)))).AverageCadenceSpm);
    }

    [Fact]
    public void An_activity_that_begins_within_a_point_of_another_is_one_of_its_own()
    {
        var whole = $"<Activity Sport=\"Running\"><Id>{Morning}</Id>{Lap(Points(0, 11))}</Activity>";
        var file = RunFile.Read(Encoding.UTF8.GetBytes("<TrainingCenterDatabase><Activities>" + whole[..whole.LastIndexOf("<DistanceMeters>", StringComparison.Ordinal)]
            + whole.Replace("<Id>", $"<Time>{Morning}</Time><Id>", StringComparison.Ordinal).Replace($"<Id>{Morning}", $"<Id>{Stamp(30)}", StringComparison.Ordinal) + "</Activities></TrainingCenterDatabase>"), "a.tcx");
        Assert.Equal([11, 11], file.Activities.Select(a => a.Samples.Count));
        Assert.Equal(Integrity.Recovered, file.Integrity);
    }

    [Theory]
    [InlineData("Course à pied", "running")]
    [InlineData("Laufen", "running")]
    [InlineData("Other", "generic")]
    [InlineData("Course", null)]
    [InlineData("", null)]
    public void A_sport_in_the_words_of_a_language_is_known(string word, string? sport) =>
        Assert.Equal(sport, RunFile.Read(Encoding.UTF8.GetBytes($"<TrainingCenterDatabase><Activities><Activity Sport=\"{word}\"><Id>{Morning}</Id></Activity></Activities></TrainingCenterDatabase>"), "a.tcx").Activities[0].SportText);

    [Fact]
    public void An_activity_that_was_written_twice_counts_once()
    {
        static string Whole(string id, string points) => $"<Activity Sport=\"Running\"><Id>{id}</Id>{Lap(points)}</Activity>";
        static DecodedFile Both(string first, string second) => RunFile.Read(Encoding.UTF8.GetBytes($"<TrainingCenterDatabase><Activities>{first}{second}</Activities></TrainingCenterDatabase>"), "a.tcx");
        var file = Both(Whole(Morning, Points(0, 11)), Whole(Morning, Points(0, 11)));
        Assert.Equal((1, 300), (file.Activities.Count, DecodedSummary.Of(file).DistanceM));
        Assert.Equal("TCX024", Assert.Single(file.Faults).Code);
        Assert.Equal(2, Both(Whole(Morning, Points(0, 11)), Whole(Morning, Points(0, 10))).Activities.Count);
        Assert.Equal(2, Both(Whole(Morning, Points(0, 11)), Whole(Stamp(30), Points(0, 11))).Activities.Count);
    }

    [Fact]
    public void A_top_speed_of_nought_is_none() =>
        Assert.Equal(3.3, DecodedSummary.Of(Read(Lap(Points(0, 5, _ => "<Extensions><TPX><Speed>3.3</Speed></TPX></Extensions>"), inside: "<MaximumSpeed>0</MaximumSpeed>"))).MaxSpeedMps);
}
