using Backstride.Running.Files;
using Backstride.Running.Runs;
using static Backstride.Running.Tests.Fit.FitBytes;

namespace Backstride.Running.Tests.Fit;

/// <summary>Clocks that were set under way: no record is lost for it.</summary>
public class FitClockTests
{
    private const int Half = 300, Step = 3600;

    /// <summary>Three metres a second for ten minutes; the second half by a clock that was set by so many seconds.</summary>
    private static FitBytes TwoClocks(int set, Func<int, int>? metres = null)
    {
        var file = Activity().DefineRecord();
        for (var i = 0; i < 2 * Half; i++) file.Record(i < Half ? i : i + set, 100 * (metres?.Invoke(i) ?? 3 * i), 100 + i / 10);
        return file;
    }

    private static FitBytes WithSession(FitBytes file, int start) => file
        .Define(3, 18, (253, 4, 0x86), (2, 4, 0x86), (5, 1, 0), (7, 4, 0x86), (8, 4, 0x86))
        .Data(3, U32(Noon + 600), U32((uint)(Noon + start)), U8(1), U32(600_000), U32(600_000));

    [Fact]
    public void Both_stretches_are_kept_where_the_clock_was_set_back()
    {
        var file = RunFile.Read(TwoClocks(-Step).File(), "a.fit");
        var run = RunBuilder.Build(Assert.Single(file.Activities));
        Assert.Equal(Enumerable.Range(0, 2 * Half).Select(i => (double)i), run.Streams.TimeS);
        Assert.Equal((1797, 599, 599), (run.Run.DistanceM, run.Run.ElapsedS, DecodedSummary.Of(file).TimerS));
        Assert.Equal(159, run.Streams.HeartRateBpm![^1]);
        var fault = Assert.Single(file.Faults, f => f.Code == "FIT023");
        Assert.Equal((FaultSeverity.Warning, "record 301"), (fault.Severity, fault.Position));
        Assert.Contains("-3599 s", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    // The summary was written by the later clock.
    [InlineData(-Step, -Half)]
    public void The_summary_says_which_clock_counts(int sessionStart, int firstRecord)
    {
        var recording = Assert.Single(RunFile.Read(WithSession(TwoClocks(-Step), firstRecord < 0 ? Half - Step + firstRecord : sessionStart).File(), "a.fit").Activities);
        Assert.Equal(Enumerable.Range(0, 2 * Half).Select(i => (double)i), recording.Samples.TimeS);
    }

    [Fact]
    public void Laps_and_pauses_go_with_their_records()
    {
        var file = TwoClocks(-Step)
            .Define(4, 19, (253, 4, 0x86), (2, 4, 0x86), (7, 4, 0x86)).Data(4, U32(Noon + Half), U32(Noon), U32(Half * 1000)).Data(4, U32(Noon - Step + 2 * Half), U32(Noon - Step + Half), U32(Half * 1000))
            .Define(5, 21, (253, 4, 0x86), (0, 1, 0), (1, 1, 0)).Data(5, U32(Noon - Step + 400), U8(0), U8(4)).Data(5, U32(Noon - Step + 420), U8(0), U8(0));
        var run = RunBuilder.Build(Assert.Single(RunFile.Read(file.File(), "a.fit").Activities)).Run;
        Assert.Equal([(0, 300), (300, 600)], run.Laps.Select(l => (l.FromS, l.ToS)));
        Assert.Equal(new(400, 420), Assert.Single(run.Pauses));
    }

    [Fact]
    public void A_clock_that_was_set_for_the_first_time_loses_nothing_of_what_came_before()
    {
        var file = Activity().DefineRecord();
        for (var i = 0; i < 100; i++) file.Data(1, U32(i < 20 ? (uint)(500 + i) : Noon + (uint)i), U32((uint)(300 * i)), U8(120));
        var decoded = RunFile.Read(file.File(), "a.fit");
        var recording = Assert.Single(decoded.Activities);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (double)i), recording.Samples.TimeS);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(631065600 + Noon), recording.StartUtc);
        Assert.Contains(decoded.Faults, f => f.Code == "FIT023");
    }

    [Fact]
    public void Stretches_that_were_written_twice_are_not_put_behind_one_another()
    {
        var file = RunFile.Read(TwoClocks(-200, i => i < Half ? 3 * i : 3 * (i - 200)).File(), "a.fit");
        Assert.Equal(400, RunBuilder.Build(Assert.Single(file.Activities)).Streams.Count);
        Assert.Equal("record 301", Assert.Single(file.Faults, f => f.Code == "FIT024").Position);
        Assert.DoesNotContain(file.Faults, f => f.Code == "FIT023");
    }

    [Theory]
    [InlineData(1, 864_000)]
    [InlineData(1, -864_000)]
    [InlineData(200, -7200)]
    [InlineData(200, 3600)]
    public void What_a_clock_recorded_that_leapt_ahead_and_came_back_stands_in_its_place(int records, int ahead)
    {
        var file = Activity().DefineRecord();
        for (var i = 0; i < 2 * Half; i++) file.Record(i >= 300 && i < 300 + records ? i + ahead : i, 300 * i);
        var decoded = RunFile.Read(file.File(), "a.fit");
        Assert.Equal(Enumerable.Range(0, 2 * Half).Select(i => (double)i), Assert.Single(decoded.Activities).Samples.TimeS);
        Assert.Equal(599, DecodedSummary.Of(decoded).TimerS);
        Assert.Equal("record 301", Assert.Single(decoded.Faults, f => f.Code == "FIT023").Position);
    }

    [Theory]
    [InlineData(599, 864_000)]
    [InlineData(0, -864_000)]
    public void A_rest_that_nothing_explains_is_said(int at, int off)
    {
        var file = Activity().DefineRecord();
        for (var i = 0; i < 2 * Half; i++) file.Record(i == at ? i + off : i, 300 * i);
        var fault = Assert.Single(DecodedSummary.Of(RunFile.Read(file.File(), "a.fit")).Faults, f => f.Code == "RUN007");
        Assert.Equal(FormattableString.Invariant($"record {Math.Max(at, 1) + 1}"), fault.Position);
    }

    [Theory]
    [InlineData(599, -864_000)]
    [InlineData(0, 864_000)]
    public void One_record_by_another_clock_at_either_end_is_put_in_its_place(int at, int off)
    {
        var file = Activity().DefineRecord();
        for (var i = 0; i < 2 * Half; i++) file.Record(i == at ? i + off : i, 300 * i);
        var decoded = RunFile.Read(file.File(), "a.fit");
        var summary = DecodedSummary.Of(decoded);
        Assert.Equal((599, DateTimeOffset.FromUnixTimeSeconds(631065600 + Noon)), (summary.TimerS, summary.StartTime));
        Assert.Contains(decoded.Faults, f => f.Code == "FIT023");
    }

    [Fact]
    public void Records_without_a_time_among_others_are_said()
    {
        var file = Activity().DefineRecord();
        for (var i = 0; i < 20; i++) file.Data(1, U32(i is 0 or 7 ? 0xFFFFFFFF : Noon + (uint)i), U32((uint)i * 300), U8(140));
        var decoded = RunFile.Read(file.File(), "a.fit");
        var fault = Assert.Single(decoded.Faults, f => f.Code == "RUN008");
        Assert.Equal(("record 1", FaultSeverity.Warning), (fault.Position, fault.Severity));
        Assert.StartsWith("2 samples", fault.Message, StringComparison.Ordinal);
        Assert.Equal(20, DecodedSummary.Of(decoded).Records);
    }

    [Fact]
    public void A_stutter_of_a_second_is_no_fault() =>
        Assert.DoesNotContain(RunFile.Read(TwoClocks(-2).File(), "a.fit").Faults, f => f.Code is "FIT023" or "FIT024");
}
