using System.Globalization;
using System.Text;
using Backstride.Running.Files;
using Backstride.Running.Runs;
using static Backstride.Running.Tests.Fit.FitBytes;

namespace Backstride.Running.Tests;

/// <summary>0 by 0 degrees before a fix is no place, in every format; its record keeps everything else.</summary>
public class NoFixTests
{
    private static readonly uint Semicircles50 = (uint)(50 * Math.Pow(2, 31) / 180);

    private static DecodedFile Fit(params (uint Lat, uint Lon)[] places)
    {
        var bytes = Activity().Define(1, 20, (253, 4, 0x86), (0, 4, 0x85), (1, 4, 0x85), (3, 1, 2));
        for (var i = 0; i < places.Length; i++) bytes.Data(1, U32(Noon + (uint)i), U32(places[i].Lat), U32(places[i].Lon), U8(140 + i));
        return RunFile.Read(bytes.File(), "a.fit");
    }

    private static DecodedFile Text(string head, string point, string tail) => RunFile.Read(Encoding.UTF8.GetBytes(head
        + string.Concat(new[] { 0.0, 0, 50 }.Select((deg, i) => string.Format(CultureInfo.InvariantCulture, point, deg, i, 140 + i))) + tail), "a");

    private static void FirstTwoHaveNone(DecodedFile file, string code)
    {
        var s = Assert.Single(file.Activities).Samples;
        Assert.Equal([double.NaN, double.NaN, 50], s.LatitudeDeg!.Select(l => Math.Round(l, 6)));
        Assert.Equal([140, 141, 142], s.HeartRateBpm!);
        var fault = Assert.Single(file.Faults, f => f.Code == code);
        Assert.Equal(FaultSeverity.Note, fault.Severity);
        Assert.StartsWith("2 places", fault.Message, StringComparison.Ordinal);
        Assert.Equal(50, DecodedSummary.Of(file).FirstPosition!.Lat, 1e-6);
    }

    [Fact]
    public void In_FIT() => FirstTwoHaveNone(Fit((0, 0), (0, 0), (Semicircles50, Semicircles50)), "FIT014");

    [Fact]
    public void In_GPX() => FirstTwoHaveNone(Text("<gpx><trk><trkseg>",
        "<trkpt lat=\"{0}\" lon=\"{0}\"><time>2024-05-04T06:30:0{1}Z</time><extensions><hr>{2}</hr></extensions></trkpt>", "</trkseg></trk></gpx>"), "GPX013");

    [Fact]
    public void In_TCX() => FirstTwoHaveNone(Text("<TrainingCenterDatabase><Activities><Activity Sport=\"Running\"><Lap StartTime=\"2024-05-04T06:30:00Z\"><Track>",
        "<Trackpoint><Time>2024-05-04T06:30:0{1}Z</Time><Position><LatitudeDegrees>{0}</LatitudeDegrees><LongitudeDegrees>{0}</LongitudeDegrees></Position><HeartRateBpm><Value>{2}</Value></HeartRateBpm></Trackpoint>",
        "</Track></Lap></Activity></Activities></TrainingCenterDatabase>"), "TCX015");

    [Fact]
    public void A_recording_that_never_had_a_fix_is_given_as_it_stands_and_its_run_has_no_way_on_the_map()
    {
        var file = Fit((0, 0), (0, 0));
        Assert.Equal(0, DecodedSummary.Of(file).FirstPosition!.Lat);
        Assert.Null(RunBuilder.Build(file.Activities[0]).Streams.LatitudeDeg);
    }

    [Fact]
    public void A_recording_that_goes_on_from_there_means_it_and_so_does_one_that_crosses_a_line()
    {
        Assert.Equal([0, 0], Fit((0, 0), (0, 100)).Activities[0].Samples.LatitudeDeg!);
        Assert.Equal([0, 0], Fit((0, Semicircles50), (0, Semicircles50 + 9)).Activities[0].Samples.LatitudeDeg!);
        Assert.DoesNotContain(Fit((0, 0), (0, 100)).Faults, f => f.Code == "FIT014");
    }
}
