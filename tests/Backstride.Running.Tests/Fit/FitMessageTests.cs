using Backstride.Running.Files;
using static Backstride.Running.Tests.Fit.FitBytes;

namespace Backstride.Running.Tests.Fit;

/// <summary>Messages: byte order, odd sizes, redefinitions, compressed time, components, time that is no date.</summary>
public class FitMessageTests
{
    private static DecodedFile Read(FitBytes bytes) => RunFile.Read(bytes.File(), "a.fit");

    private static SampleColumns Samples(FitBytes bytes) => Assert.Single(Read(bytes).Activities).Samples;

    [Fact]
    public void Big_and_little_endian_messages_mix_in_one_file()
    {
        var s = Samples(Activity()
            .Define(1, 20, true, [(253, 4, 0x86), (7, 2, 0x84)]).Data(1, U32(Noon, true), U16(250, true))
            .Define(1, 20, false, [(253, 4, 0x86), (7, 2, 0x84)]).Data(1, U32(Noon + 1), U16(260)));
        Assert.Equal([250, 260], s.PowerW!);
        Assert.Equal([0, 1], s.TimeS);
    }

    [Fact]
    public void A_base_type_without_bit_seven_is_the_same_type()
    {
        var s = Samples(Activity().Define(1, 20, (253, 4, 6), (7, 2, 4)).Data(1, U32(Noon), U16(300)));
        Assert.Equal([300], s.PowerW!);
    }

    [Fact]
    public void Odd_sizes_and_unknown_types_move_the_cursor_and_give_nothing()
    {
        // Size 0, one byte declared as uint32, an unknown type, and then a good heart rate.
        var s = Samples(Activity().Define(1, 20, (253, 4, 0x86), (7, 0, 0x84), (5, 1, 0x86), (6, 3, 0x1E), (3, 1, 2))
            .Data(1, U32(Noon), U8(9), [1, 2, 3], U8(141)));
        Assert.Null(s.DistanceM);
        Assert.Null(s.PowerW);
        Assert.Equal([141], s.HeartRateBpm!);
    }

    [Fact]
    public void A_field_smaller_or_larger_than_the_profile_is_read_by_the_files_own_type()
    {
        var s = Samples(Activity().Define(1, 20, (253, 4, 0x86), (7, 1, 2), (73, 8, 0x86))
            .Data(1, U32(Noon), U8(200), U32(3500), U32(9999)));
        Assert.Equal([200], s.PowerW!);
        Assert.Equal([3.5], s.SpeedMps!);
    }

    [Fact]
    public void Of_a_field_that_is_defined_twice_the_last_valid_value_counts()
    {
        var s = Samples(Activity().Define(1, 20, (253, 4, 0x86), (7, 2, 0x84), (3, 1, 2), (7, 1, 2), (253, 4, 0x86))
            .Data(1, U32(Noon), U16(250), U8(140), U8(255), U32(uint.MaxValue))
            .Data(1, U32(uint.MaxValue), U16(0xFFFF), U8(141), U8(230), U32(Noon + 1))
            .Data(1, U32(Noon + 9), U16(300), U8(142), U8(231), U32(Noon + 2))
            .Data(1, U32(Noon + 3), U16(0xFFFF), U8(143), U8(255), U32(uint.MaxValue)));
        Assert.Equal([0, 1, 2, 3], s.TimeS);
        Assert.Equal([250, 230, 231, double.NaN], s.PowerW!);
        Assert.Equal([140, 141, 142, 143], s.HeartRateBpm!);
        var run = Assert.Single(Read(Activity().DefineRecord().Record(0, 0).Record(9, 900)
            .Define(6, 18, (2, 4, 0x86), (5, 1, 0), (9, 4, 0x86), (110, 8, 7), (5, 1, 0), (9, 4, 0x86), (110, 4, 7))
            .Data(6, U32(Noon), U8(1), U32(1234), Text("Track", 8), U8(255), U32(uint.MaxValue), Text("", 4))).Activities);
        Assert.Equal(("running", 12.34, "Track"), (run.SportText, run.TotalDistanceM, run.Name));
    }

    [Fact]
    public void Invalid_values_are_missing_and_not_numbers()
    {
        var s = Samples(Activity().DefineRecord().Record(0, 0).Data(1, U32(Noon + 1), U32(uint.MaxValue), U8(255)));
        Assert.True(double.IsNaN(s.DistanceM![1]));
        Assert.True(double.IsNaN(s.HeartRateBpm![1]));
    }

    [Fact]
    public void A_local_type_can_be_redefined_between_records_and_back()
    {
        var bytes = Activity();
        for (var i = 0; i < 600; i++)
        {
            bytes.DefineRecord().Record(2 * i, i);
            bytes.Define(1, 20, (253, 4, 0x86), (3, 1, 2)).Data(1, U32(Noon + 2 * (uint)i + 1), U8(99));
        }
        var s = Samples(bytes);
        Assert.Equal(1200, s.Count);
        Assert.Equal(99, s.HeartRateBpm![1]);
        Assert.Equal(5.99, s.DistanceM![1198], 6);
    }

    [Fact]
    public void More_than_85_fields_make_one_message()
    {
        var fields = Enumerable.Range(100, 120).Select(n => (n, 2, 0x84)).Prepend((253, 4, 0x86)).Append((3, 1, 2)).ToArray();
        var s = Samples(Activity().Define(1, 20, fields).Data(1, U32(Noon), new byte[240], U8(120)));
        Assert.Equal([120], s.HeartRateBpm!);
    }

    [Fact]
    public void Compressed_time_goes_on_from_the_last_time_and_rolls_over_after_32_seconds()
    {
        var bytes = Activity().DefineRecord().Record(0, 0).Define(2, 20, (3, 1, 2));
        var last = Noon;
        for (var step = 1; step <= 40; step++)
        {
            last += 7;
            bytes.Compressed(2, (int)(last & 31), U8(100 + step));
        }
        Assert.Equal(Enumerable.Range(0, 41).Select(i => i * 7.0), Samples(bytes).TimeS);
    }

    [Fact]
    public void Compressed_speed_and_distance_unpack_and_roll_over()
    {
        var bytes = Activity().Define(1, 20, (253, 4, 0x86), (8, 3, 13));
        for (var i = 0; i < 100; i++)
        {
            var (speed, distance) = (300, i * 48 & 0xFFF);
            bytes.Data(1, U32(Noon + (uint)i), [(byte)speed, (byte)(speed >> 8 | (distance & 0xF) << 4), (byte)(distance >> 4)]);
        }
        bytes.Data(1, U32(Noon + 100), [0xFF, 0xFF, 0xFF]);
        var s = Samples(bytes);
        Assert.Equal(297, s.DistanceM![99], 6);
        Assert.Equal(3, s.SpeedMps![50], 6);
        Assert.True(double.IsNaN(s.SpeedMps[100]));
    }

    [Fact]
    public void Enhanced_values_go_before_plain_ones()
    {
        var s = Samples(Activity().Define(1, 20, (253, 4, 0x86), (6, 2, 0x84), (73, 4, 0x86), (2, 2, 0x84))
            .Data(1, U32(Noon), U16(3000), U32(70000), U16(2750)).Data(1, U32(Noon + 1), U16(3000), U32(uint.MaxValue), U16(0xFFFF)));
        Assert.Equal([70, 3], s.SpeedMps!);
        Assert.Equal(50, s.AltitudeM![0], 6);
    }

    [Fact]
    public void Records_before_the_clock_was_set_go_before_the_first_that_has_a_date_or_have_no_time()
    {
        var goesOn = Read(Activity().DefineRecord().Data(1, U32(5), U32(0), U8(100)).Record(3, 300));
        Assert.Equal([0, 1], Assert.Single(goesOn.Activities).Samples.TimeS);
        Assert.Contains(goesOn.Faults, f => f.Code == "FIT023");
        var elsewhere = Read(Activity().DefineRecord().Data(1, U32(5), U32(500_000), U8(100)).Record(3, 300));
        Assert.Equal([double.NaN, 0], Assert.Single(elsewhere.Activities).Samples.TimeS);
        Assert.Contains(elsewhere.Faults, f => f.Code == "RUN008");
    }

    [Fact]
    public void A_clock_that_was_never_set_gives_the_moment_the_file_was_begun()
    {
        var file = Read(Activity().DefineRecord().Data(1, U32(5), U32(0), U8(100)).Data(1, U32(8), U32(900), U8(100)));
        var run = Assert.Single(file.Activities);
        Assert.Equal([0, 3], run.Samples.TimeS);
        Assert.Equal(2024, run.StartUtc.Year);
        Assert.Contains(file.Faults, f => f.Code == "FIT011");
    }

    [Fact]
    public void Several_sessions_share_the_records_out_by_time()
    {
        var bytes = Activity().DefineRecord();
        for (var i = 0; i < 100; i++) bytes.Record(i, i * 100);
        bytes.Define(2, 18, (253, 4, 0x86), (2, 4, 0x86), (5, 1, 0), (7, 4, 0x86))
            .Data(2, U32(Noon + 39), U32(Noon), U8(2), U32(40_000))
            .Data(2, U32(Noon + 99), U32(Noon + 40), U8(1), U32(60_000));
        var file = Read(bytes);
        Assert.Equal([Sport.Cycling, Sport.Running], file.Activities.Select(a => a.Sport));
        Assert.Equal([40, 60], file.Activities.Select(a => a.Samples.Count));
    }

    [Fact]
    public void A_summary_that_stands_before_that_of_an_earlier_activity_does_not_move_the_first_place()
    {
        static uint Degrees(double deg) => (uint)(int)(deg * Math.Pow(2, 31) / 180);
        var bytes = Activity().Define(2, 18, (253, 4, 0x86), (2, 4, 0x86), (5, 1, 0), (7, 4, 0x86))
            .Data(2, U32(Noon + 9), U32(Noon + 5), U8(1), U32(4000)).Data(2, U32(Noon + 4), U32(Noon), U8(2), U32(4000)).Define(1, 20, (253, 4, 0x86), (0, 4, 0x85), (1, 4, 0x85));
        for (var i = 0; i < 10; i++) bytes.Data(1, U32(Noon + (uint)i), U32(Degrees(50 + i)), U32(Degrees(8)));
        var summary = DecodedSummary.Of(Read(bytes));
        Assert.Equal(["running", "cycling"], summary.Activities.Select(a => a.Sport));
        Assert.Equal((50, 59), (Math.Round(summary.FirstPosition!.Lat), Math.Round(summary.LastPosition!.Lat)));
    }

    [Fact]
    public void Local_time_gives_the_offset_from_utc_and_nonsense_gives_none()
    {
        FitBytes With(uint local) => Activity().DefineRecord().Record(0, 0).Define(3, 34, (253, 4, 0x86), (5, 4, 0x86)).Data(3, U32(Noon), U32(local));
        Assert.Equal(TimeSpan.FromHours(5.5), Read(With(Noon + 19_800)).Activities[0].UtcOffset);
        Assert.Null(Read(With(Noon + 500_000)).Activities[0].UtcOffset);
    }

    [Fact]
    public void Timer_events_make_pauses_even_with_extra_starts_and_no_last_stop()
    {
        var bytes = Activity().DefineRecord().Define(2, 21, (253, 4, 0x86), (0, 1, 0), (1, 1, 0));
        void Event(int at, int type) => bytes.Data(2, U32(Noon + (uint)at), U8(0), U8(type));
        Event(0, 0);
        Event(0, 0);
        bytes.Record(0, 0);
        Event(10, 4);
        Event(25, 0);
        Event(26, 0);
        bytes.Record(60, 9000);
        var pause = Assert.Single(Read(bytes).Activities[0].Pauses);
        Assert.Equal((10, 25), (pause.FromS, pause.ToS));
    }
}
