using System.Globalization;
using System.Text;
using Backstride.Running.Files;
using Backstride.Running.Runs;
using Backstride.Running.Tests.Fit;

namespace Backstride.Running.Tests;

/// <summary>The distance of a file is what the file says; what of it nobody can have run stands beside it.</summary>
public class DistanceLeapTests
{
    private const double DegreesPerMetre = 1 / 111_194.93;

    /// <summary>Three metres a second northward, one point a line from the third on.</summary>
    private static DecodedFile Gpx(Func<int, double> metresNorth, Func<int, int>? second = null, string type = "running")
    {
        var text = new StringBuilder("<gpx><trk><type>" + type + "</type>\n<trkseg>\n");
        for (var i = 0; i < 300; i++)
            text.Append(CultureInfo.InvariantCulture, $"<trkpt lat=\"{50 + metresNorth(i) * DegreesPerMetre:0.0000000}\" lon=\"8\"><time>{DateTimeOffset.UnixEpoch.AddDays(19_000).AddSeconds(second?.Invoke(i) ?? i):o}</time></trkpt>\n");
        return RunFile.Read(Encoding.UTF8.GetBytes(text + "</trkseg></trk></gpx>"), "a.gpx");
    }

    [Fact]
    public void A_first_fix_from_elsewhere_is_said_with_its_line_and_metres()
    {
        var file = Gpx(i => i < 4 ? 5000 + i : 3 * i);
        var summary = DecodedSummary.Of(file);
        Assert.Equal(3 + 4991 + 3 * 295, summary.DistanceM!.Value, 1.0);
        var fault = Assert.Single(summary.Faults);
        Assert.Equal(("RUN005", FaultSeverity.Warning, "line 7"), (fault.Code, fault.Severity, fault.Position));
        Assert.Contains("4991 m in 1 s", fault.Message, StringComparison.Ordinal);
        Assert.Equal(3 + 3 * 295, RunBuilder.Build(Assert.Single(file.Activities)).Run.DistanceM, 1.0);
    }

    [Fact]
    public void A_spike_is_two_leaps() => Assert.Equal(["line 103", "line 104"], DecodedSummary.Of(Gpx(i => i == 100 ? 2000 : 3 * i)).Faults.Select(f => f.Position));

    [Theory]
    [InlineData("running", 20)] // the signal was lost: the place stood still, and went on from where the runner was
    [InlineData("driving", 0)]
    public void What_can_have_been_run_is_no_leap(string type, int lost) =>
        Assert.Empty(DecodedSummary.Of(Gpx(i => type == "driving" ? 30.0 * 60 * i : 6.0 * (i is >= 100 && i < 100 + lost ? 99 : i), type == "driving" ? i => 60 * i : null, type)).Faults);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_counter_that_leaps_is_said(bool total)
    {
        var fit = FitBytes.Activity().DefineRecord();
        for (var i = 0; i < 300; i++) fit.Record(i, 300 * i + (i < 200 ? 0 : 400_000));
        if (total) fit.Define(3, 18, (2, 4, 0x86), (5, 1, 0), (9, 4, 0x86)).Data(3, FitBytes.U32(FitBytes.Noon), FitBytes.U8(1), FitBytes.U32(489_700));
        var summary = DecodedSummary.Of(RunFile.Read(fit.File(), "a.fit"));
        Assert.Equal(4897, summary.DistanceM!.Value, 0.1);
        Assert.Equal("record 201", Assert.Single(summary.Faults, f => f.Code == "RUN005").Position);
    }

    [Fact]
    public void A_leap_that_the_devices_total_leaves_out_is_not_in_the_distance()
    {
        var fit = FitBytes.Activity().DefineRecord();
        for (var i = 0; i < 300; i++) fit.Record(i, 300 * i + (i < 200 ? 0 : 400_000));
        fit.Define(3, 18, (2, 4, 0x86), (5, 1, 0), (9, 4, 0x86)).Data(3, FitBytes.U32(FitBytes.Noon), FitBytes.U8(1), FitBytes.U32(89_700));
        Assert.DoesNotContain(DecodedSummary.Of(RunFile.Read(fit.File(), "a.fit")).Faults, f => f.Code == "RUN005");
    }
}
