using Backstride.Running.Files;
using Backstride.Running.Files.Fit;
using static Backstride.Running.Tests.Fit.FitBytes;

namespace Backstride.Running.Tests.Fit;

/// <summary>What lies beside the records: heart rate that a strap sent afterwards, times between beats, lengths of a pool, splits; and files without what one expects.</summary>
public class FitOtherMessagesTests
{
    private static DecodedFile Read(FitBytes bytes) => RunFile.Read(bytes.File(), "a.fit");

    private static FitBytes WithoutHeartRate(int seconds)
    {
        var bytes = Activity().Define(1, 20, (253, 4, 0x86), (5, 4, 0x86));
        for (var i = 0; i < seconds; i++) bytes.Data(1, U32(Noon + (uint)i), U32((uint)i * 300));
        return bytes;
    }

    [Fact]
    public void Heart_rate_of_a_strap_comes_to_the_records_by_its_own_clock_and_rolls_over()
    {
        // The anchor: 3 s after the start is event 4000 ticks. Twelve-bit counters of 1/1024 s, one second apart.
        static byte[] Packed(params int[] counters)
        {
            var bits = new byte[15];
            for (var i = 0; i < counters.Length; i++)
                for (var b = 0; b < 12; b++)
                    if ((counters[i] >> b & 1) != 0) bits[(i * 12 + b) / 8] |= (byte)(1 << (i * 12 + b) % 8);
            return bits;
        }
        var events = Enumerable.Range(1, 10).Select(i => 4000 + i * 1024 & 0xFFF).ToArray();
        var bytes = WithoutHeartRate(20)
            .Define(2, 132, (253, 4, 0x86), (0, 2, 0x84), (6, 1, 2), (9, 4, 0x86)).Data(2, U32(Noon + 3), U16(0), U8(100), U32(4000))
            .Define(2, 132, (6, 10, 2), (10, 15, 13)).Data(2, [.. Enumerable.Range(1, 10).Select(i => (byte)(100 + i))], Packed(events));
        var rate = Assert.Single(Read(bytes).Activities).Samples.HeartRateBpm!;
        Assert.True(double.IsNaN(rate[2]));
        for (var i = 0; i <= 10; i++) Assert.Equal(100 + i, rate[3 + i]);
        Assert.True(double.IsNaN(rate[19]), "a beat of long ago is no heart rate");
    }

    [Fact]
    public void The_watchs_own_heart_rate_stays() => Assert.Equal([150.0], Assert.Single(Read(Activity().DefineRecord().Record(0, 0)
        .Define(2, 132, (253, 4, 0x86), (6, 1, 2), (9, 4, 0x86)).Data(2, U32(Noon), U8(77), U32(4000))).Activities).Samples.HeartRateBpm!);

    [Fact]
    public void Times_between_beats_are_kept_without_their_padding() =>
        Assert.Equal([0.8, 0.81, 0.79], Assert.Single(Read(WithoutHeartRate(3).Define(2, 78, (0, 10, 0x84)).Data(2, U16(800), U16(810), U16(790), U16(0xFFFF), U16(0xFFFF))).Activities).RrIntervalsS);

    [Fact]
    public void Times_between_beats_lie_between_records_in_any_layout_and_byte_order()
    {
        var bytes = Activity().DefineRecord().Define(2, 78, (0, 10, 0x84)).Define(3, 78, true, [(9, 1, 2), (0, 4, 0x84)]);
        var expected = new List<double>();
        for (var second = 0; second < 3000; second++)
        {
            bytes.Record(second, second * 300);
            if (second % 3 == 0) bytes.Data(2, U16(600 + second), U16(700), U16(0xFFFF), U16(0xFFFF), U16(0xFFFF));
            else bytes.Data(3, U8(7), U16(800, big: true), U16(600 + second, big: true));
            expected.AddRange(second % 3 == 0 ? [(600 + second) / 1000.0, 0.7] : [0.8, (600 + second) / 1000.0]);
        }
        Assert.Equal(expected, Assert.Single(Read(bytes).Activities).RrIntervalsS);
    }

    [Fact]
    public void More_beats_than_any_run_has_are_kept_up_to_the_most_and_the_rest_is_said()
    {
        const int each = 125;
        var bytes = Activity().DefineRecord().Record(0, 0).Define(2, 78, (0, each * 2, 0x84));
        byte[] beats = [2, .. Enumerable.Repeat(U16(800), each).SelectMany(b => b)];
        byte[] thousand = [.. Enumerable.Repeat(beats, 1000).SelectMany(b => b)];
        for (var i = 0; i < 32; i++) bytes.Raw(thousand);
        Assert.DoesNotContain(Read(bytes).Faults, f => f.Code == "FIT013");
        var file = Read(bytes.Raw(beats));
        Assert.Equal(4_000_000, Assert.Single(file.Activities).RrIntervalsS.Count);
        var fault = Assert.Single(file.Faults, f => f.Code == "FIT013");
        Assert.Equal(FaultSeverity.Warning, fault.Severity);
        Assert.StartsWith("byte ", fault.Position, StringComparison.Ordinal);
        Assert.Contains("4,000,000 were kept", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_laps_than_any_run_has_are_said()
    {
        var bytes = Activity().DefineRecord().Record(0, 0).Define(2, 19, (2, 4, 0x86));
        byte[] lap = [2, .. U32(Noon)];
        bytes.Raw([.. Enumerable.Repeat(lap, 100_001).SelectMany(b => b)]);
        var file = Read(bytes);
        Assert.Equal(100_000, Assert.Single(file.Activities).Laps.Count);
        Assert.Single(file.Faults, f => f.Code == "FIT015");
    }

    [Fact]
    public void Lengths_and_splits_are_kept()
    {
        var run = Assert.Single(Read(WithoutHeartRate(3)
            .Define(2, 101, (2, 4, 0x86), (3, 4, 0x86), (4, 4, 0x86), (5, 2, 0x84), (7, 1, 0), (12, 1, 0)).Data(2, U32(Noon), U32(31_000), U32(30_000), U16(18), U8(0), U8(1))
            .Define(3, 312, (0, 1, 0), (9, 4, 0x86), (1, 4, 0x86), (2, 4, 0x86), (3, 4, 0x86)).Data(3, U8(17), U32(Noon), U32(60_000), U32(60_000), U32(16_000))).Activities);
        Assert.Equal(new RecordedLength(run.StartUtc, 31, 30, 18, "freestyle", true), Assert.Single(run.Lengths));
        Assert.Equal(new RecordedSplit("rwdRun", run.StartUtc, 60, 60, 160), Assert.Single(run.Splits));
    }

    [Fact]
    public void A_manual_activity_without_records_has_its_totals()
    {
        var run = Assert.Single(Read(Activity().Define(2, 18, (253, 4, 0x86), (2, 4, 0x86), (5, 1, 0), (7, 4, 0x86), (8, 4, 0x86), (9, 4, 0x86))
            .Data(2, U32(Noon + 1800), U32(Noon), U8(1), U32(1_800_000), U32(1_800_000), U32(500_000))).Activities);
        Assert.Equal((0, 1800.0, 5000.0), (run.Samples.Count, run.TotalTimerS, run.TotalDistanceM));
    }

    [Fact]
    public void Laps_alone_make_an_activity_too()
    {
        var file = Read(Activity().Define(2, 19, (253, 4, 0x86), (2, 4, 0x86), (7, 4, 0x86), (8, 4, 0x86), (9, 4, 0x86))
            .Data(2, U32(Noon + 600), U32(Noon), U32(600_000), U32(590_000), U32(200_000))
            .Data(2, U32(Noon + 1200), U32(Noon + 600), U32(600_000), U32(600_000), U32(210_000)));
        var run = Assert.Single(file.Activities);
        Assert.Equal((2, 1190.0, 4100.0), (run.Laps.Count, run.TotalTimerS, run.TotalDistanceM));
        Assert.Equal(Noon, (run.StartUtc - new DateTimeOffset(1989, 12, 31, 0, 0, 0, TimeSpan.Zero)).TotalSeconds);
    }

    [Theory]
    [InlineData(15, "monitoringA")]
    [InlineData(32, "monitoringB")]
    [InlineData(2, "settings")]
    public void A_file_of_another_kind_is_no_activity_and_no_error(int type, string name)
    {
        var file = Read(new FitBytes().Define(0, 0, (0, 1, 0)).Data(0, U8(type)).Define(1, 55, (253, 4, 0x86), (3, 4, 0x86)).Data(1, U32(Noon), U32(1000)));
        Assert.Equal(name, file.FileType);
        Assert.Empty(file.Activities);
        Assert.All(file.Faults, f => Assert.Equal(FaultSeverity.Note, f.Severity));
    }

    [Fact]
    public void A_file_cut_off_before_its_summary_has_the_sport_of_its_laps()
    {
        var run = Assert.Single(Read(WithoutHeartRate(3).Define(2, 19, (253, 4, 0x86), (2, 4, 0x86), (25, 1, 0), (39, 1, 0)).Data(2, U32(Noon + 2), U32(Noon), U8(1), U8(3))).Activities);
        Assert.Equal(("running", "trail"), (run.SportText, run.SubSportText));
    }

    [Fact]
    public void The_summarys_mean_cadence_counts_where_no_record_has_one()
    {
        static FitBytes Session(FitBytes bytes) => bytes.Define(2, 18, (253, 4, 0x86), (2, 4, 0x86), (5, 1, 0), (18, 1, 2), (92, 1, 2)).Data(2, U32(Noon + 3), U32(Noon), U8(1), U8(84), U8(64));
        Assert.Equal(169, DecodedSummary.Of(Read(Session(WithoutHeartRate(3)))).AverageCadenceSpm);
        var records = Activity().Define(1, 20, (253, 4, 0x86), (4, 1, 2)).Data(1, U32(Noon), U8(80)).Data(1, U32(Noon + 1), U8(82));
        Assert.Equal(162, DecodedSummary.Of(Read(Session(records))).AverageCadenceSpm);
    }

    [Fact]
    public void A_summary_without_a_start_began_as_long_before_its_end_as_it_took() => Assert.Equal(Noon, (Assert.Single(Read(Activity()
        .Define(2, 18, (253, 4, 0x86), (5, 1, 0), (7, 4, 0x86), (9, 4, 0x86)).Data(2, U32(Noon + 600), U8(1), U32(600_000), U32(200_000))).Activities).StartUtc - FitTime.Epoch).TotalSeconds);
}
