using Backstride.Running.Files;
using Backstride.Running.Files.Garmin;

namespace Backstride.Running.Tests.Exports;

public class OtherExportTests
{
    private const string Garmin = """
        [{"summarizedActivitiesExport":[
          {"activityId":11,"name":"Morning","activityType":"treadmill_running","beginTimestamp":1700000000000.0,"startTimeLocal":1700003600000.0,"duration":1800000.5,"elapsedDuration":1900000.0,"distance":500000.0,"avgRunCadence":83.0,"avgHr":141.0,"elevationGain":1200.0,"splits":[{"duration":1,"measurements":[{"x":{"y":[1]}}]}],"summarizedDiveInfo":{"a":1}},
          {"activityId":12,"activityType":"multi_sport","beginTimestamp":1700100000000,"duration":1,"childIds":[13]},
          {"activityId":13,"activityType":"breathwork","beginTimestamp":1700100000000,"duration":60000}]}]
        """;

    [Fact]
    public void Garmins_list_is_in_centimetres_milliseconds_and_strides()
    {
        var notes = GarminSummaries.Read(Members.Bytes(Garmin))!;
        Assert.Equal(["11", "13"], notes.Select(n => n.Key));
        var run = notes[0];
        Assert.Equal(("running", "treadmill", 5000.0, 1800.0005, 166.0, 12.0), (run.SportText, run.SubSportText, run.DistanceM, run.TimerS, run.AverageCadenceSpm, run.AscentM));
        Assert.Equal((DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), TimeSpan.FromHours(1)), (run.StartUtc, run.UtcOffset));
        Assert.StartsWith("{\"activityId\":11", System.Text.Encoding.UTF8.GetString(run.Raw.Span), StringComparison.Ordinal);
        Assert.Equal(Sport.Other, notes[1].ToRecording()!.Sport);
        Assert.Single(GarminSummaries.Read(Members.Bytes(Garmin[..(Garmin.IndexOf("{\"activityId\":13", StringComparison.Ordinal) + 20)]))!);
    }

    [Fact]
    public void Garmins_list_reaches_the_files_in_the_inner_zip()
    {
        var members = Members.Walk(Members.Zip(
            ("DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip", Members.Zip(("a@b.c_99.fit", Running.Files.Fit.FitWriter.Write(MadeUpRun.Easy(60))))),
            ("DI_CONNECT/DI-Connect-Fitness/a@b.c_0_summarizedActivities.json", Members.Bytes(Garmin))));
        var fit = members.Single(m => m.Path.EndsWith("_99.fit", StringComparison.Ordinal));
        Assert.Equal("Morning", fit.Notes.For(fit.Path, DateTimeOffset.FromUnixTimeSeconds(1_700_000_003))!.Name);
        Assert.Null(fit.Notes.For(fit.Path, DateTimeOffset.FromUnixTimeSeconds(1_700_000_010)));
        Assert.Equal(2, members.Count(m => m.Decoded is not null));
    }

    [Theory]
    [InlineData("{\"startTime\":\"2024-05-04T08:30:00.000\",\"exercises\":[1,null,\"x\",[]]}")]
    [InlineData("{\"startTime\":\"08:30\",\"exercises\":[{}]}")]
    [InlineData("{\"startTime\":\"\\ud800\",\"exercises\":[{}]}")]
    [InlineData("{\"DeviceLog\":{\"Header\":{\"DateTime\":\"08:30\"},\"Samples\":[1,null,{\"TimeISO8601\":\"09:30\"}]}}")]
    [InlineData("{\"DeviceLog\":{\"Header\":7,\"Samples\":[{\"TimeISO8601\":\"\\udc00\"}],\"Device\":1}}")]
    public void Documents_that_are_not_as_expected_give_no_time_of_today_and_no_exception(string json)
    {
        var file = RunFile.Read(Members.Bytes(json), "training-session-1.json");
        Assert.All(file.Activities, a => Assert.Equal(2024, a.StartUtc.Year));
        Assert.Contains(file.Faults.Select(f => f.Code).DefaultIfEmpty("none"), c => c is "none" or "JSN001" or "JSN003");
    }

    [Fact]
    public void Half_a_letter_in_Garmins_list_breaks_it_off_there() =>
        Assert.Equal(["11"], GarminSummaries.Read(Members.Bytes(Garmin.Replace("\"activityType\":\"multi_sport\"", "\"activityType\":\"\\ud800\"", StringComparison.Ordinal)))!.Select(n => n.Key));

    [Fact]
    public void A_session_of_polar_has_its_series_on_one_axis()
    {
        const string json = """
            {"exportVersion":"1.6","name":"Easy","startTime":"2024-05-04T08:30:00.000","timeZoneOffset":120,"distance":30.0,"duration":"PT10S",
             "exercises":[{"startTime":"2024-05-04T08:30:00.000","timezoneOffset":120,"duration":"PT10.5S","distance":30.0,"sport":"TREADMILL_RUNNING","samples":{
               "heartRate":[{"dateTime":"2024-05-04T08:30:00.000","value":120},{"dateTime":"2024-05-04T08:30:05.000","value":130},{"dateTime":"2024-05-04T08:30:06.000"}],
               "speed":[{"dateTime":"2024-05-04T08:30:05.000","value":10.8}],
               "cadence":[{"dateTime":"2024-05-04T08:30:05.000","value":82}],
               "recordedRoute":[{"dateTime":"2024-05-04T08:30:01.000","longitude":13.4,"latitude":52.5,"altitude":40}]}}]}
            """;
        var file = RunFile.Read(Members.Bytes(json), "training-session-2024-05-04-1-2.json");
        var run = Assert.Single(file.Activities);
        Assert.Equal((FileFormat.Polar, Sport.Running, "treadmill", 30.0, 10.5), (file.Format, run.Sport, run.SubSportText, run.TotalDistanceM, run.TotalTimerS));
        Assert.Equal((new DateTimeOffset(2024, 5, 4, 6, 30, 0, TimeSpan.Zero), TimeSpan.FromHours(2)), (run.StartUtc, run.UtcOffset));
        Assert.Equal([0, 1, 5], run.Samples.TimeS);
        Assert.Equal([120, double.NaN, 130], run.Samples.HeartRateBpm!);
        Assert.Equal((3.0, 164.0, 52.5), (Math.Round(run.Samples.SpeedMps![2], 9), run.Samples.CadenceSpm![2], run.Samples.LatitudeDeg![1]));
    }

    [Fact]
    public void A_log_of_suunto_is_in_hertz_and_radians()
    {
        const string json = """
            {"DeviceLog":{"Device":{"Name":"Race"},"Header":{"ActivityType":3,"DateTime":"2024-05-04T08:30:00.000+02:00","Distance":30,"Duration":10},
             "Samples":[{"TimeISO8601":"2024-05-04T08:30:00.000+02:00","HR":2.0,"Cadence":1.4},{"TimeISO8601":"2024-05-04T08:30:01.000+02:00","Latitude":0.9162978572970231,"Longitude":0.23387411976724017,"Speed":3.0}]}}
            """;
        var run = Assert.Single(RunFile.Read(Members.Bytes(json), "x.json").Activities);
        Assert.Equal((Sport.Running, "suunto", "Race", TimeSpan.FromHours(2)), (run.Sport, run.Device.Manufacturer, run.Device.Product, run.UtcOffset));
        Assert.Equal((120.0, 168.0), (run.Samples.HeartRateBpm![0], run.Samples.CadenceSpm![0]));
        Assert.Equal((52.5, 13.4), (Math.Round(run.Samples.LatitudeDeg![1], 6), Math.Round(run.Samples.LongitudeDeg![1], 6)));
    }

    [Theory]
    [InlineData("{\"exercises\":[{\"startTime\":\"2024", "JSN001")]
    [InlineData("{\"steps\":[1,2]}", "JSN002")]
    [InlineData("{\"exercises\":[{}]}", "JSN003")]
    [InlineData("[]", "JSN002")]
    public void Json_that_is_no_run_says_so(string json, string code) => Assert.Equal(code, Assert.Single(RunFile.Read(Members.Bytes(json), "x.json").Faults).Code);
}
