using System.Globalization;
using System.Text;
using Backstride.Running.Files;
using Backstride.Running.Runs;

namespace Backstride.Running.Tests.Tcx;

public class TcxTests
{
    private const string Open = "<?xml version=\"1.0\"?><TrainingCenterDatabase xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\"><Activities>";
    private const string Close = "</Activities></TrainingCenterDatabase>";

    private static DecodedFile Read(string text) => RunFile.Read(Encoding.UTF8.GetBytes(text), "a.tcx");

    private static string Point(int second, string rest = "") => string.Create(CultureInfo.InvariantCulture,
        $"<Trackpoint><Time>2024-05-04T06:30:{second:00}Z</Time><DistanceMeters>{second * 3}</DistanceMeters>{rest}</Trackpoint>");

    private static string Activity(string tracks, string sport = "Running", string day = "04") =>
        $"<Activity Sport=\"{sport}\"><Id>2024-05-{day}T06:29:58Z</Id><Lap StartTime=\"2024-05-{day}T06:30:00Z\"><TotalTimeSeconds>30</TotalTimeSeconds><DistanceMeters>90</DistanceMeters><MaximumSpeed>3.4</MaximumSpeed>{tracks}</Lap></Activity>";

    [Fact]
    public void A_lap_gives_start_time_distance_and_top_speed()
    {
        var file = Read(Open + Activity($"<Track>{Point(0)}{Point(30)}</Track>") + Close);
        var run = Assert.Single(file.Activities);
        Assert.Equal(new DateTimeOffset(2024, 5, 4, 6, 30, 0, TimeSpan.Zero), run.StartUtc);
        Assert.Equal((30, 90, 3.4), (run.TotalTimerS, run.TotalDistanceM, run.Means.MaxSpeedMps));
        Assert.Equal([0, 90], run.Samples.DistanceM!);
        Assert.Single(run.Laps);
        Assert.Empty(file.Faults);
    }

    [Fact]
    public void Blanks_before_the_declaration_are_passed_over_and_noted()
    {
        var file = Read("          " + Open + Activity($"<Track>{Point(0)}</Track>") + Close);
        Assert.Single(file.Activities);
        Assert.Equal("TCX006", Assert.Single(file.Faults).Code);
    }

    [Theory]
    [InlineData("<Extensions><TPX><RunCadence>84</RunCadence><Speed>3</Speed><Watts>250</Watts></TPX></Extensions>")]
    [InlineData("<Extensions><ns3:TPX xmlns:ns3=\"http://www.garmin.com/xmlschemas/ActivityExtension/v2\"><ns3:RunCadence>84</ns3:RunCadence><ns3:Speed>3</ns3:Speed><ns3:Watts>250</ns3:Watts></ns3:TPX></Extensions>")]
    public void The_extension_is_read_with_any_prefix_or_none(string extension)
    {
        var s = Assert.Single(Read(Open + Activity($"<Track>{Point(0, extension)}</Track>") + Close).Activities).Samples;
        Assert.Equal((168, 3, 250), (s.CadenceSpm![0], s.SpeedMps![0], s.PowerW![0]));
    }

    [Theory]
    [InlineData("Running", 84, 168)]
    [InlineData("Running", 168, 168)]
    [InlineData("Biking", 84, 84)]
    public void Cadence_is_doubled_once_and_only_on_foot(string sport, int written, double read)
    {
        var s = Assert.Single(Read(Open + Activity($"<Track>{Point(0, $"<Cadence>{written}</Cadence>")}</Track>", sport) + Close).Activities).Samples;
        Assert.Equal(read, s.CadenceSpm![0]);
    }

    [Fact]
    public void Several_activities_are_several_and_multisport_is_walked_into()
    {
        var file = Read(Open + Activity($"<Track>{Point(0)}</Track>") + "<MultiSportSession><FirstSport>" + Activity("", "biking", "05") + "</FirstSport><NextSport>" + Activity("", day: "06") + "</NextSport></MultiSportSession>" + Close);
        Assert.Equal(["running", "cycling", "running"], file.Activities.Select(a => a.SportText));
        Assert.Equal(270, DecodedSummary.Of(file).DistanceM);
        Assert.Equal(3, DecodedSummary.Of(file).Laps);
    }

    [Fact]
    public void A_course_is_not_an_activity()
    {
        var file = Read("<TrainingCenterDatabase><Courses><Course><Name>Loop</Name><Lap><TotalTimeSeconds>9</TotalTimeSeconds><DistanceMeters>9</DistanceMeters></Lap><Track>" + Point(0) + "</Track></Course></Courses></TrainingCenterDatabase>");
        Assert.Empty(file.Activities);
        Assert.Single(file.Courses);
        Assert.Contains(file.Faults, f => f.Code == "TCX010");
    }

    [Fact]
    public void A_second_track_in_a_lap_is_a_pause()
    {
        var run = Assert.Single(Read(Open + Activity($"<Track>{Point(0)}{Point(10)}</Track><Track>{Point(25)}</Track>") + Close).Activities);
        Assert.Equal((10, 25), (Assert.Single(run.Pauses).FromS, run.Pauses[0].ToS));
    }

    [Fact]
    public void Empty_points_and_laps_without_track_do_no_harm()
    {
        var file = Read(Open + Activity("") + Activity("<Track><Trackpoint/><Trackpoint><Time>rubbish</Time></Trackpoint></Track>") + Close);
        Assert.Equal([0, 2], file.Activities.Select(a => a.Samples.Count));
        Assert.Equal("line 1", Assert.Single(file.Faults, f => f.Code == "TCX003").Position);
    }

    [Fact]
    public void A_speed_that_nobody_runs_is_left_out_with_a_fault()
    {
        var file = Read(Open + Activity("").Replace("3.4", "16200", StringComparison.Ordinal) + Close);
        Assert.Null(Assert.Single(file.Activities).Means.MaxSpeedMps);
        Assert.Contains(file.Faults, f => f.Code == "TCX014");
    }

    [Fact]
    public void A_laps_mean_cadence_counts_where_no_point_has_one()
    {
        static string Lap(int seconds, string inside) => $"<Lap StartTime=\"2024-05-04T06:30:00Z\"><TotalTimeSeconds>{seconds}</TotalTimeSeconds><DistanceMeters>500</DistanceMeters>{inside}</Lap>";
        var laps = Lap(100, "<Extensions><x:LX xmlns:x=\"x\"><x:AvgSpeed>3</x:AvgSpeed><x:AvgRunCadence>80</x:AvgRunCadence><x:MaxRunCadence>99</x:MaxRunCadence></x:LX></Extensions>") + Lap(300, "<Cadence>84</Cadence>") + Lap(50, "");
        var file = Read($"{Open}<Activity Sport=\"Running\">{laps}</Activity>{Close}");
        Assert.Equal(166, DecodedSummary.Of(file).AverageCadenceSpm!.Value, 1e-9);
        Assert.Null(DecodedSummary.Of(Read($"{Open}<Activity Sport=\"Running\">{Lap(50, "")}</Activity>{Close}")).AverageCadenceSpm);
        var points = Read($"{Open}<Activity Sport=\"Running\">{Lap(50, $"<Cadence>70</Cadence><Track>{Point(0, "<Cadence>85</Cadence>")}</Track>")}</Activity>{Close}");
        Assert.Equal(170, DecodedSummary.Of(points).AverageCadenceSpm);
    }

    [Fact]
    public void Laps_tell_their_means_steps_and_notes()
    {
        static string Lap(int seconds, string lx, string inside = "") => $"<Lap StartTime=\"2024-05-04T06:30:00Z\"><TotalTimeSeconds>{seconds}</TotalTimeSeconds><DistanceMeters>300</DistanceMeters>{inside}<Extensions><ns3:LX xmlns:ns3=\"x\">{lx}</ns3:LX></Extensions></Lap>";
        var first = Lap(100, "<ns3:AvgSpeed>3</ns3:AvgSpeed><ns3:AvgRunCadence>80</ns3:AvgRunCadence><ns3:MaxRunCadence>95</ns3:MaxRunCadence><ns3:AvgWatts>200</ns3:AvgWatts><ns3:MaxWatts>410</ns3:MaxWatts><ns3:Steps>134</ns3:Steps>",
            "<AverageHeartRateBpm><Value>140</Value></AverageHeartRateBpm><MaximumHeartRateBpm><Value>155</Value></MaximumHeartRateBpm>");
        var second = Lap(300, "<ns3:AvgSpeed>1</ns3:AvgSpeed><ns3:AvgRunCadence>84</ns3:AvgRunCadence><ns3:Steps>840</ns3:Steps>", "<Notes>Into the wind</Notes>");
        var file = Read($"{Open}<Activity Sport=\"Running\">{first}{second}<Notes> Easy </Notes></Activity>{Close}");
        var run = Assert.Single(file.Activities);
        Assert.Equal((3, 160, 190, 200, 410), (run.Laps[0].Means.AverageSpeedMps, run.Laps[0].Means.AverageCadenceSpm, run.Laps[0].Means.MaxCadenceSpm, run.Laps[0].Means.AveragePowerW, run.Laps[0].Means.MaxPowerW));
        Assert.Equal((140, 155), (run.Laps[0].Means.AverageHeartRateBpm, run.Laps[0].Means.MaxHeartRateBpm));
        // 80 turns a minute are those of one leg, 168 are steps.
        Assert.Equal((268, 840), (run.Laps[0].Means.Steps, run.Laps[1].Means.Steps));
        Assert.Equal((1.5, 166, 1108), (run.Means.AverageSpeedMps, run.Means.AverageCadenceSpm, run.Means.Steps));
        Assert.Equal("Into the wind\nEasy", run.Note);
        Assert.Equal((140, 166, 200, run.Note), (RunBuilder.Build(run).Run.AverageHeartRateBpm, RunBuilder.Build(run).Run.AverageCadenceSpm, RunBuilder.Build(run).Run.AveragePowerW, RunBuilder.Build(run).Run.Description));
        Assert.Equal(["averageCadenceSpm"], DecodedSummary.Of(file).FromSummary);
    }

    [Fact]
    public void The_first_edition_of_the_format_is_read_too()
    {
        const string point = "<Trackpoint><Time>2005-05-04T06:30:07Z</Time><HeartRateBpm>141</HeartRateBpm></Trackpoint>";
        const string run = "<Run><Lap StartTime=\"2005-05-04T06:30:00Z\"><TotalTimeSeconds>60</TotalTimeSeconds><DistanceMeters>186</DistanceMeters><Track>" + point + "</Track></Lap></Run>";
        var file = Read($"<TrainingCenterDatabase><History><Running><Folder>{run}</Folder>{run}</Running><Biking>{run}</Biking><Other/></History></TrainingCenterDatabase>");
        Assert.Equal(["running", "running", "cycling"], file.Activities.Select(a => a.SportText));
        Assert.Equal((558, 180), (DecodedSummary.Of(file).DistanceM, DecodedSummary.Of(file).TimerS));
        Assert.Equal([141], file.Activities[2].Samples.HeartRateBpm!);
    }

    [Fact]
    public void A_place_off_the_globe_is_none_and_a_decimal_comma_is_read()
    {
        static string Place(string lat, string lon) => $"<Position><LatitudeDegrees>{lat}</LatitudeDegrees><LongitudeDegrees>{lon}</LongitudeDegrees></Position>";
        var s = Assert.Single(Read(Open + Activity($"<Track>{Point(0, Place("50,5", "8.25"))}{Point(1, Place("180", "541"))}</Track>") + Close).Activities).Samples;
        Assert.Equal([50.5, double.NaN], s.LatitudeDeg!);
        Assert.Equal([8.25, double.NaN], s.LongitudeDeg!);
    }

    [Theory]
    [InlineData("Running", 84, Sport.Walking, 168)]
    [InlineData("Running", 84, Sport.Cycling, 84)]
    [InlineData("Biking", 84, Sport.Running, 168)]
    [InlineData("Other", 170, Sport.Running, 170)]
    public void Totals_keep_their_cadence_when_the_runner_knows_the_sport_better(string written, int cadence, Sport said, double read)
    {
        var lap = $"<Lap StartTime=\"2024-05-04T06:30:00Z\"><TotalTimeSeconds>60</TotalTimeSeconds><DistanceMeters>200</DistanceMeters><Cadence>{cadence}</Cadence></Lap>";
        Assert.Equal(read, Assert.Single(Read($"{Open}<Activity Sport=\"{written}\">{lap}</Activity>{Close}").Activities).As(said).Means.AverageCadenceSpm);
    }
}
