using Backstride.Running.Files;
using Backstride.Running.Runs;
using static Backstride.Running.Tests.Fit.FitBytes;

namespace Backstride.Running.Tests.Fit;

/// <summary>What the device worked out itself: used where the records lack it, and marked.</summary>
public class DeviceSummaryTests
{
    private static DecodedFile Read(FitBytes bytes) => RunFile.Read(bytes.File(), "a.fit");

    private static FitBytes Session(FitBytes bytes, int sport = 1) => bytes
        .Define(2, 18, (253, 4, 0x86), (2, 4, 0x86), (5, 1, 0), (16, 1, 2), (17, 1, 2), (18, 1, 2), (20, 2, 0x84), (91, 2, 0x84), (89, 2, 0x84), (133, 2, 0x84), (134, 2, 0x84), (10, 4, 0x86), (14, 2, 0x84))
        .Data(2, U32(Noon + 3), U32(Noon), U8(sport), U8(151), U8(172), U8(84), U16(290), U16(2465), U16(871), U16(5012), U16(10450), U32(1400), U16(2950));

    private static FitBytes Plain => Activity().Define(1, 20, (253, 4, 0x86), (5, 4, 0x86)).Data(1, U32(Noon), U32(0)).Data(1, U32(Noon + 3), U32(900));

    [Fact]
    public void Means_of_the_summary_stand_in_for_records_that_lack_them_in_a_run_and_stand_beside_the_records_in_decode()
    {
        var file = Read(Session(Plain));
        var summary = DecodedSummary.Of(file);
        // Means of dynamics are over records; only a cadence, of which some formats know no other, is the summary's, and says so.
        Assert.Equal((168, null, null), (summary.AverageCadenceSpm, summary.MeanStanceTimeMs, summary.MeanVerticalOscillationMm));
        Assert.Equal(["averageCadenceSpm"], summary.FromSummary);
        Assert.Equal(["averageCadenceSpm"], summary.Activities[0].FromSummary);
        Assert.Equal((246.5, 87.1), (summary.Activities[0].DeviceSummary!.StanceTimeMs, summary.Activities[0].DeviceSummary!.VerticalOscillationMm));
        Assert.Equal((2800, 2.95, 1045), (summary.Activities[0].DeviceSummary!.Steps, summary.Activities[0].DeviceSummary!.AverageSpeedMps, summary.Activities[0].DeviceSummary!.StepLengthMm));
        var run = RunBuilder.Build(file.Activities[0]).Run;
        Assert.Equal((151, 172, 168, 290), (run.AverageHeartRateBpm, run.MaxHeartRateBpm, run.AverageCadenceSpm, run.AveragePowerW));
        Assert.Equal((246.5, 87.1, 50.12), (run.MeanStanceTimeMs, run.MeanVerticalOscillationMm, run.MeanStanceTimeBalancePercent));
    }

    [Fact]
    public void The_records_own_values_go_before_the_summarys()
    {
        var records = Activity().Define(1, 20, (253, 4, 0x86), (4, 1, 2), (41, 2, 0x84), (39, 2, 0x84), (3, 1, 2))
            .Data(1, U32(Noon), U8(80), U16(2500), U16(800), U8(140)).Data(1, U32(Noon + 3), U8(82), U16(2600), U16(0xFFFF), U8(142));
        var file = Read(Session(records));
        var summary = DecodedSummary.Of(file);
        Assert.Equal((162, 255, 80), (summary.AverageCadenceSpm, summary.MeanStanceTimeMs, summary.MeanVerticalOscillationMm));
        Assert.Empty(summary.FromSummary);
        Assert.Equal(141, RunBuilder.Build(file.Activities[0]).Run.AverageHeartRateBpm);
    }

    [Fact]
    public void The_strokes_of_a_swim_are_no_cadence() => Assert.Null(DecodedSummary.Of(Read(Session(Plain, sport: 5))).AverageCadenceSpm);

    [Fact]
    public void Laps_stand_in_for_a_summary_that_was_never_written()
    {
        var summary = DecodedSummary.Of(Read(Plain.Define(3, 19, (253, 4, 0x86), (2, 4, 0x86), (25, 1, 0), (8, 4, 0x86), (17, 1, 2), (79, 2, 0x84), (77, 2, 0x84), (19, 2, 0x84))
            .Data(3, U32(Noon + 1), U32(Noon), U8(1), U32(1000), U8(80), U16(2400), U16(900), U16(200))
            .Data(3, U32(Noon + 4), U32(Noon + 1), U8(1), U32(3000), U8(84), U16(2800), U16(0xFFFF), U16(400))));
        var means = summary.Activities[0].DeviceSummary!;
        Assert.Equal((166, 270, 90), (summary.AverageCadenceSpm, means.StanceTimeMs, means.VerticalOscillationMm));
        Assert.Equal((160, 168), (summary.Activities[0].LapList[0].DeviceSummary!.AverageCadenceSpm, summary.Activities[0].LapList[1].DeviceSummary!.AverageCadenceSpm));
        Assert.Equal(350, summary.Activities[0].DeviceSummary!.AveragePowerW);
    }

    [Fact]
    public void Another_sport_counts_the_summarys_steps_anew()
    {
        var ride = Assert.Single(Read(Session(Plain)).Activities).As(Sport.Cycling);
        Assert.Equal((84, 1400), (ride.Means.AverageCadenceSpm, ride.Means.Steps));
        Assert.Equal((168, 2800), (ride.As(Sport.Running).Means.AverageCadenceSpm, ride.As(Sport.Running).Means.Steps));
    }
}
