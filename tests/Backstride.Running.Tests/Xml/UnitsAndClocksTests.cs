using System.Globalization;
using System.Text;
using Backstride.Running.Files;

namespace Backstride.Running.Tests.Xml;

/// <summary>Units of speed, times that are no times, laps that count from the start, and the clock of the place.</summary>
public class UnitsAndClocksTests
{
    /// <summary>Three metres a second northward, with a speed in some unit and a stop now and then.</summary>
    private static string Gpx(double unit, int points = 200, string? time = null) => "<gpx><trk><trkseg>" + string.Concat(Enumerable.Range(0, points).Select(i => string.Create(CultureInfo.InvariantCulture,
        $"<trkpt lat=\"{50 + i * 3 / 111_195.0:F7}\" lon=\"8\"><time>{time ?? $"2024-05-04T06:{i / 60:00}:{i % 60:00}Z"}</time><extensions><speed>{(3 + 0.4 * Math.Sin(i)) * unit:F3}</speed></extensions></trkpt>"))) + "</trkseg></trk></gpx>";

    private static DecodedFile Read(string text) => RunFile.Read(Encoding.UTF8.GetBytes(text), "a");

    [Theory]
    [InlineData(1, false)]
    [InlineData(3.6, true)]
    [InlineData(2.23694, true)]
    [InlineData(1.94384, true)]
    public void A_speed_is_brought_to_metres_a_second_by_the_way_in_the_same_time(double unit, bool told)
    {
        var file = Read(Gpx(unit));
        Assert.Equal(3.4, DecodedSummary.Of(file).MaxSpeedMps!.Value, 0.01);
        Assert.Equal(told ? ["GPX017"] : [], file.Faults.Select(f => f.Code));
    }

    [Fact]
    public void Too_short_a_way_tells_nothing() => Assert.Equal(12.24, DecodedSummary.Of(Read(Gpx(3.6, points: 50))).MaxSpeedMps!.Value, 0.01);

    [Fact]
    public void Points_of_one_moment_are_a_plan()
    {
        var file = Read(Gpx(1, time: "2024-05-04T06:30:00Z"));
        Assert.Empty(file.Activities);
        Assert.Equal(597, DecodedSummary.Of(file).DistanceM!.Value, 0.1);
        Assert.Equal(["GPX018", "GPX010"], file.Faults.Select(f => f.Code));
        Assert.Single(Read(Gpx(1, points: 2, time: "2024-05-04T06:30:00Z")).Activities);
    }

    /// <summary>Three laps of 100 s and 300 m, with totals of their own or from the start.</summary>
    private static string Tcx(bool fromStart, string zone = "Z") => "<TrainingCenterDatabase><Activities><Activity Sport=\"Running\">" + string.Concat(Enumerable.Range(0, 3).Select(lap =>
        $"<Lap StartTime=\"{At(lap * 100, zone)}\"><TotalTimeSeconds>{(fromStart ? lap + 1 : 1) * 100}</TotalTimeSeconds><DistanceMeters>{(fromStart ? lap + 1 : 1) * 300}</DistanceMeters><Track>"
        + string.Concat(Enumerable.Range(lap * 10, 11).Select(i => $"<Trackpoint><Time>{At(i * 10, zone)}</Time><DistanceMeters>{i * 30}</DistanceMeters></Trackpoint>")) + "</Track></Lap>")) + "</Activity></Activities></TrainingCenterDatabase>";

    private static string At(int seconds, string zone) => $"2024-05-04T06:{seconds / 60:00}:{seconds % 60:00}.000{zone}";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Laps_that_count_from_the_start_are_given_their_own_part(bool fromStart)
    {
        var file = Read(Tcx(fromStart));
        var summary = DecodedSummary.Of(file);
        Assert.Equal((900, 300), (summary.DistanceM, summary.TimerS));
        Assert.All(file.Activities[0].Laps, lap => Assert.Equal((100, 300), (lap.TimerS, lap.DistanceM)));
        Assert.Equal(fromStart ? ["TCX019"] : [], file.Faults.Select(f => f.Code));
    }

    [Fact]
    public void The_offset_of_a_TCX_file_is_the_clock_of_the_place()
    {
        var run = Assert.Single(Read(Tcx(false, "-07:00")).Activities);
        Assert.Equal((TimeSpan.FromHours(-7), new DateTimeOffset(2024, 5, 4, 13, 0, 0, TimeSpan.Zero)), (run.UtcOffset, run.StartUtc));
        Assert.Null(Assert.Single(Read(Tcx(false)).Activities).UtcOffset);
    }
}
