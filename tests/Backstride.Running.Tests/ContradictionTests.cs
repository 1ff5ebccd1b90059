using Backstride.Running.Files;
using static Backstride.Running.Tests.Fit.FitBytes;

namespace Backstride.Running.Tests;

/// <summary>Totals that the records do not bear out are given as they stand, and said.</summary>
public class ContradictionTests
{
    // Ten minutes at three metres a second, and a summary of it.
    private static IReadOnlyList<FileFault> Faults(int timerS, int elapsedS, int metres, int counted = 1797)
    {
        var fit = Activity().DefineRecord();
        for (var i = 0; i < 600; i++) fit.Record(i, counted * 100 / 599 * i);
        fit.Define(3, 18, (2, 4, 0x86), (5, 1, 0), (7, 4, 0x86), (8, 4, 0x86), (9, 4, 0x86)).Data(3, U32(Noon), U8(1), U32((uint)elapsedS * 1000), U32((uint)timerS * 1000), U32((uint)metres * 100));
        var summary = DecodedSummary.Of(RunFile.Read(fit.File(), "a.fit"));
        Assert.Equal((metres, timerS), (summary.DistanceM, summary.TimerS));
        return summary.Faults;
    }

    [Theory]
    [InlineData(700, 600, 1800, "cannot have run longer")]
    [InlineData(3000, 3000, 1800, "the records last 599 s")]
    [InlineData(600, 600, 18_000, "the records counted 1797 m")]
    [InlineData(600, 600, 180, "the records counted 1797 m")]
    public void What_cannot_be_is_said(int timerS, int elapsedS, int metres, string words)
    {
        var fault = Assert.Single(Faults(timerS, elapsedS, metres));
        Assert.Equal(("RUN006", FaultSeverity.Warning), (fault.Code, fault.Severity));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(600, 600, 1800)]
    [InlineData(500, 600, 1800)] // paused
    [InlineData(601, 600, 1800)] // rounded
    [InlineData(600, 600, 2100)] // a treadmill, corrected afterwards
    public void What_can_be_is_not(int timerS, int elapsedS, int metres) => Assert.Empty(Faults(timerS, elapsedS, metres));

    [Fact]
    public void Laps_that_lie_far_off_the_way_along_the_positions_are_said()
    {
        static string Tcx(int metres) => $"<TrainingCenterDatabase><Activities><Activity Sport=\"Running\"><Lap StartTime=\"2024-05-01T07:00:00Z\"><TotalTimeSeconds>600</TotalTimeSeconds><DistanceMeters>{metres}</DistanceMeters><Track>\n"
            + string.Concat(Enumerable.Range(0, 11).Select(i => FormattableString.Invariant($"<Trackpoint><Time>2024-05-01T07:{i:00}:00Z</Time><Position><LatitudeDegrees>{50 + i * 0.0018:0.0000}</LatitudeDegrees><LongitudeDegrees>8</LongitudeDegrees></Position></Trackpoint>\n")))
            + "</Track></Lap></Activity></Activities></TrainingCenterDatabase>";
        Assert.Empty(DecodedSummary.Of(RunFile.Read(System.Text.Encoding.UTF8.GetBytes(Tcx(2000)), "a.tcx")).Faults);
        var fault = Assert.Single(DecodedSummary.Of(RunFile.Read(System.Text.Encoding.UTF8.GetBytes(Tcx(9000)), "a.tcx")).Faults);
        Assert.Equal(("RUN006", "line 2"), (fault.Code, fault.Position));
    }

    [Fact]
    public void What_nobody_can_do_on_foot_is_said_beside_the_figures_that_count_it()
    {
        byte[] File(int sport)
        {
            var fit = Activity().Define(1, 20, (253, 4, 0x86), (6, 2, 0x84), (41, 2, 0x84));
            for (var i = 0; i < 10; i++) fit.Data(1, U32(Noon + (uint)i), U16(i == 4 ? 60_000 : 3000), U16(i == 6 ? 60_000 : 2500));
            return fit.Define(3, 18, (2, 4, 0x86), (5, 1, 0)).Data(3, U32(Noon), U8(sport)).File();
        }
        var summary = DecodedSummary.Of(RunFile.Read(File(1), "a.fit"));
        Assert.Equal((60, 825), (summary.MaxSpeedMps, summary.MeanStanceTimeMs));
        Assert.Equal([("RUN009", "record 5"), ("RUN009", "record 7")], summary.Faults.Select(f => (f.Code, f.Position)));
        Assert.Empty(DecodedSummary.Of(RunFile.Read(File(2), "a.fit")).Faults);
    }
}
