using System.Globalization;
using System.Text;
using Backstride.Running.Files;

namespace Backstride.Running.Tests.Exports;

public class AppleHealthTests
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>\n<!ENTITY bomb SYSTEM \"file:///etc/passwd\">\n]>\n<HealthData locale=\"de_DE\">\n";

    private const string Workout = """
         <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="0.5" durationUnit="min" sourceName="Annas Apple Watch" startDate="2024-09-03 18:48:12 +0200" endDate="2024-09-03 18:48:52 +0200">
          <MetadataEntry key="HKElevationAscended" value="620 cm"/>
          <WorkoutEvent type="HKWorkoutEventTypePause" date="2024-09-03 18:48:22 +0200"/>
          <WorkoutEvent type="HKWorkoutEventTypeResume" date="2024-09-03 18:48:32 +0200"/>
          <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="0.09" unit="km"/>
          <WorkoutRoute><FileReference path="/workout-routes/route_1.gpx"/></WorkoutRoute>
         </Workout>
         <Workout workoutActivityType="HKWorkoutActivityTypeCycling" duration="10" durationUnit="min" startDate="2024-09-04 18:48:12 +0200" endDate="2024-09-04 18:58:12 +0200"/>

        """;

    private static readonly string Route = "<gpx><trk><trkseg>" + string.Concat(Enumerable.Range(0, 30).Select(i =>
        $"<trkpt lat=\"{(52.5 + i * 0.00003).ToString(CultureInfo.InvariantCulture)}\" lon=\"13.4\"><ele>40</ele><time>2024-09-03T16:48:{12 + i:00}Z</time></trkpt>")) + "</trkseg></trk></gpx>";

    private static string Record(string type, string unit, string value, int second, string source = "Annas Apple Watch") =>
        $" <Record type=\"HKQuantityTypeIdentifier{type}\" sourceName=\"{source}\" unit=\"{unit}\" startDate=\"2024-09-03 18:48:{second:00} +0200\" endDate=\"2024-09-03 18:48:{second + 4:00} +0200\" value=\"{value}\"/>\n";

    private static string Document(string more = "") => Head
        + Record("HeartRate", "count/min", "150", 20) + Record("RunningGroundContactTime", "ms", "245", 20) + Record("RunningVerticalOscillation", "cm", "8.5", 20)
        + Record("RunningStrideLength", "m", "1.1", 20) + Record("StepCount", "count", "11", 24) + Record("StepCount", "count", "9", 24, "iPhone") + Record("BodyMass", "kg", "60", 20)
        + Workout + more + "</HealthData>";

    [Fact]
    public void A_workout_is_joined_with_its_route_and_with_what_was_measured_meanwhile()
    {
        var members = Members.Walk(Members.Zip(
            ("apple_health_export/Exportieren.xml", Members.Bytes(Document())), ("apple_health_export/export_cda.xml", "<ClinicalDocument/>"u8.ToArray()), ("apple_health_export/workout-routes/route_1.gpx", Members.Bytes(Route))));
        var member = Assert.Single(members, m => m.Decoded is not null);
        Assert.EndsWith("#2024-09-03T16:48:12Z-Running", member.Path, StringComparison.Ordinal);
        Assert.Contains("HKElevationAscended", Encoding.UTF8.GetString(member.Packed.Span), StringComparison.Ordinal);
        var run = Assert.Single(member.Decoded!.Activities);
        Assert.Equal((Sport.Running, 90.0, 30.0, 40.0, 6.2), (run.Sport, run.TotalDistanceM!.Value, run.TotalTimerS, run.TotalElapsedS, run.TotalAscentM!.Value));
        Assert.Equal((TimeSpan.FromHours(2), new RecordedPause(10, 20)), (run.UtcOffset, Assert.Single(run.Pauses)));
        var s = run.Samples;
        Assert.Equal(30, s.LatitudeDeg!.Count(v => !double.IsNaN(v)));
        Assert.Equal((150.0, 245.0, 85.0, 1100.0), (Only(s.HeartRateBpm), Only(s.StanceTimeMs), Only(s.VerticalOscillationMm), Math.Round(Only(s.StepLengthMm), 3)));
        // Eleven steps in four seconds by the watch; the phone in the pocket counted too.
        Assert.Equal(165, Only(s.CadenceSpm));
        Assert.Equal("ARC009", members.Single(m => m.Path.EndsWith("route_1.gpx", StringComparison.Ordinal)).Fault!.Code);
    }

    [Fact]
    public void A_document_cut_short_gives_what_came_before_and_says_so()
    {
        var text = Document();
        var members = Members.Walk(Members.Zip(("export.xml", Members.Bytes(text[..text.IndexOf("<Workout workoutActivityType=\"HKWorkoutActivityTypeCycling", StringComparison.Ordinal)] + "<Wor"))));
        Assert.Single(members, m => m.Decoded is not null);
        Assert.Equal(("APL001", FaultSeverity.Warning), (members[0].Fault!.Code, members[0].Fault!.Severity));
        Assert.StartsWith("line ", members[0].Fault!.Position, StringComparison.Ordinal);
    }

    [Fact]
    public void No_entity_is_followed_and_no_depth_is_walked_into()
    {
        var withEntity = Members.Walk(Members.Zip(("export.xml", Members.Bytes(Document("<Record>&bomb;</Record>")))));
        Assert.DoesNotContain(withEntity, m => Encoding.UTF8.GetString(m.Packed.Span).Contains("root:", StringComparison.Ordinal));
        var deep = Members.Walk(Members.Zip(("export.xml", Members.Bytes(Document(string.Concat(Enumerable.Repeat("<a>", 5000)))))));
        Assert.Equal("APL001", deep[0].Fault!.Code);
    }

    [Fact]
    public void A_health_export_without_a_run_says_so() =>
        Assert.Equal("APL002", Assert.Single(Members.Walk(Members.Zip(("export.xml", Members.Bytes(Head + "</HealthData>"))))).Fault!.Code);

    private static double Only(double[]? column) => Assert.Single(column!, v => !double.IsNaN(v));
}
