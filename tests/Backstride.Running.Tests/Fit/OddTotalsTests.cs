using Backstride.Running.Files;
using Backstride.Running.Runs;
using static Backstride.Running.Tests.Fit.FitBytes;

namespace Backstride.Running.Tests.Fit;

/// <summary>Totals that are nought or written twice, counters that leap, a timer whose start was never written, places without sign.</summary>
public class OddTotalsTests
{
    private static readonly (int, int, int)[] SessionFields = [(253, 4, 0x86), (2, 4, 0x86), (5, 1, 0), (8, 4, 0x86), (9, 4, 0x86)];

    private static DecodedFile Read(FitBytes bytes) => RunFile.Read(bytes.File(), "a.fit");

    private static FitBytes Records(FitBytes bytes, int from, int to, int lessCm = 0)
    {
        for (var i = from; i < to; i++) bytes.Record(i, i * 300 - lessCm);
        return bytes;
    }

    private static FitBytes Session(FitBytes bytes, uint end, uint timerMs, uint distanceCm, byte sport = 1) =>
        bytes.Define(2, 18, SessionFields).Data(2, U32(Noon + end), U32(Noon), U8(sport), U32(timerMs), U32(distanceCm));

    [Fact]
    public void Totals_of_nought_do_not_count_where_the_records_know_more()
    {
        var summary = DecodedSummary.Of(Read(Session(Records(Activity().DefineRecord(), 0, 200), 199, 0, 0)));
        Assert.Equal((597, 199), (summary.DistanceM, summary.TimerS));
        var still = DecodedSummary.Of(Read(Session(Activity().DefineRecord().Record(0, 0).Record(60, 0), 60, 60_000, 0)));
        Assert.Equal((0, 60), (still.DistanceM, still.TimerS));
    }

    [Fact]
    public void A_summary_that_was_written_again_is_one_activity_and_the_last_one_counts()
    {
        var bytes = Session(Session(Records(Activity().DefineRecord(), 0, 200), 100, 100_000, 30_000), 199, 199_000, 59_700);
        var file = Read(bytes);
        Assert.Equal((200, 597), (Assert.Single(file.Activities).Samples.Count, file.Activities[0].TotalDistanceM));
        Assert.Equal("FIT017", Assert.Single(file.Faults).Code);
        // Two sports that begin together are two.
        Assert.Equal(2, Read(Session(Session(Records(Activity().DefineRecord(), 0, 200), 0, 0, 0, sport: 3), 199, 199_000, 59_700)).Activities.Count);
    }

    [Theory]
    [InlineData(100, 4_000_000_00)]
    [InlineData(199, 0)]
    public void One_value_of_a_counter_that_leaps_or_falls_is_not_the_distance(int at, int cm)
    {
        var bytes = Activity().DefineRecord();
        for (var i = 0; i < 200; i++) bytes.Record(i, i == at ? cm : i * 300);
        var file = Read(bytes);
        Assert.Equal(at == 199 ? 594 : 597, DecodedSummary.Of(file).DistanceM);
        Assert.Equal(at == 199 ? 594 : 597, RunBuilder.Build(file.Activities[0]).Run.DistanceM);
    }

    [Fact]
    public void What_a_counter_had_counted_before_the_first_record_is_not_of_this_run()
    {
        var file = Read(Records(Activity().DefineRecord(), 0, 200, lessCm: -500_000));
        Assert.Equal((597, 597), (DecodedSummary.Of(file).DistanceM, RunBuilder.Build(file.Activities[0]).Run.DistanceM));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_stop_without_a_start_is_a_pause_until_the_records_go_on(bool stoppedAtTheEnd)
    {
        static FitBytes Timer(FitBytes bytes, int second, int type) => bytes.Define(3, 21, (253, 4, 0x86), (0, 1, 0), (1, 1, 0)).Data(3, U32(Noon + (uint)second), U8(0), U8(type));
        var bytes = Records(Timer(Records(Timer(Activity().DefineRecord(), 0, 0), 0, 100), 99, 4), 160, 260, lessCm: 18_000);
        if (stoppedAtTheEnd) bytes = Timer(bytes, 259, 4);
        var file = Read(bytes);
        Assert.Equal(new RecordedPause(99, 160), Assert.Single(file.Activities[0].Pauses));
        Assert.Equal(259 - 61, DecodedSummary.Of(file).TimerS);
        // Records that go on at once tell of a device that records in pauses.
        Assert.Empty(Read(Timer(Records(Timer(Activity().DefineRecord(), 50, 4), 0, 100), 99, 4)).Activities[0].Pauses);
    }

    [Fact]
    public void Places_written_without_sign_lie_in_the_south_and_west()
    {
        static byte[] Semicircles(double degrees) => U32(unchecked((uint)(int)Math.Round(degrees * 2147483648.0 / 180)));
        var bytes = Activity().Define(1, 20, (253, 4, 0x86), (0, 4, 0x86), (1, 4, 0x86));
        for (var i = 0; i < 10; i++) bytes.Data(1, U32(Noon + (uint)i), Semicircles(-33.8 - i * 0.00003), Semicircles(-70.5));
        var summary = DecodedSummary.Of(Read(bytes));
        Assert.Equal((-33.80027, -70.5), (Math.Round(summary.LastPosition!.Lat, 6), Math.Round(summary.LastPosition.Lon, 6)));
        Assert.Equal(30, summary.DistanceM!.Value, 0.1);
    }

    [Theory]
    [InlineData(7200, true)]
    [InlineData(-19_800, true)]
    [InlineData(170, false)]
    [InlineData(1800 + 400, false)]
    public void A_summary_by_the_clock_of_the_place_is_put_to_the_records(int secondsBefore, bool put)
    {
        var bytes = Records(Activity().DefineRecord(), 0, 600).Define(2, 18, SessionFields).Data(2, U32(Noon + 599), U32((uint)(Noon - secondsBefore)), U8(1), U32(599_000), U32(179_700));
        var file = Read(bytes);
        var recording = Assert.Single(file.Activities);
        Assert.Equal(put ? 0 : secondsBefore, recording.Samples.TimeS[0]);
        Assert.Equal(put ? ["FIT022"] : [], file.Faults.Select(f => f.Code));
    }

    [Theory]
    [InlineData(18)]
    [InlineData(0)] // by another name: it is as long and as far as its legs
    public void A_summary_of_several_sports_together_is_no_activity_of_its_own(int sumSport)
    {
        var bytes = Activity().DefineRecord();
        for (var i = 0; i < 200; i++) bytes.Record(i, i * 300);
        bytes.Define(2, 18, SessionFields).Data(2, U32(Noon + 199), U32(Noon), U8(sumSport), U32(199_000), U32(59_700))
            .Data(2, U32(Noon + 99), U32(Noon), U8(2), U32(99_000), U32(29_700)).Data(2, U32(Noon + 199), U32(Noon + 100), U8(1), U32(100_000), U32(30_000));
        var file = Read(bytes);
        Assert.Equal([("cycling", 100), ("running", 100)], file.Activities.Select(a => (a.SportText, a.Samples.Count)));
        Assert.Equal((597, "FIT019"), (DecodedSummary.Of(file).DistanceM, Assert.Single(file.Faults).Code));
        // Alone it is all there is.
        Assert.Single(Read(Session(Records(Activity().DefineRecord(), 0, 200), 199, 199_000, 59_700, sport: 18)).Activities);
    }

    [Fact]
    public void Laps_have_the_distance_where_neither_the_summary_nor_any_record_has()
    {
        var bytes = Activity().Define(1, 20, (253, 4, 0x86), (3, 1, 2)).Data(1, U32(Noon), U8(140)).Data(1, U32(Noon + 100), U8(150))
            .Define(3, 19, (253, 4, 0x86), (2, 4, 0x86), (9, 4, 0x86)).Data(3, U32(Noon + 50), U32(Noon), U32(15_000)).Data(3, U32(Noon + 100), U32(Noon + 50), U32(16_000))
            .Define(2, 18, (253, 4, 0x86), (2, 4, 0x86), (5, 1, 0)).Data(2, U32(Noon + 100), U32(Noon), U8(1));
        Assert.Equal((310, 100), (DecodedSummary.Of(Read(bytes)).DistanceM, DecodedSummary.Of(Read(bytes)).TimerS));
        var totals = Activity().Define(2, 18, (253, 4, 0x86), (2, 4, 0x86), (5, 1, 0), (7, 4, 0x86)).Data(2, U32(Noon + 100), U32(Noon), U8(1), U32(99_500));
        Assert.Equal(99.5, DecodedSummary.Of(Read(totals)).TimerS);
    }

    [Theory]
    [InlineData(4, 1, Sport.Running, 168)]
    [InlineData(0, 3, Sport.Running, 168)]
    [InlineData(4, 27, Sport.Walking, 168)]
    [InlineData(4, 15, Sport.Strength, 84)]
    [InlineData(2, 3, Sport.Cycling, 84)]
    public void A_run_that_only_its_kind_names_is_a_run(int number, int kind, Sport sport, double cadence)
    {
        var bytes = Activity().Define(1, 20, (253, 4, 0x86), (4, 1, 2)).Data(1, U32(Noon), U8(84)).Data(1, U32(Noon + 1), U8(84))
            .Define(2, 18, (253, 4, 0x86), (2, 4, 0x86), (5, 1, 0), (6, 1, 0)).Data(2, U32(Noon + 1), U32(Noon), U8(number), U8(kind));
        var run = Assert.Single(Read(bytes).Activities);
        Assert.Equal((sport, cadence), (run.Sport, run.Samples.CadenceSpm![0]));
    }
}
