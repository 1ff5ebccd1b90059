using Backstride.Running.Files;
using Backstride.Running.Runs;
using static Backstride.Running.Tests.Fit.FitBytes;

namespace Backstride.Running.Tests.Fit;

/// <summary>What apps and pods add to sessions and laps.</summary>
public class DeveloperSummaryTests
{
    private static readonly (int, int, int)[] Means = [(253, 4, 0x86), (2, 4, 0x86), (8, 4, 0x86)];

    private static FitBytes Plain => Activity().Define(1, 20, (253, 4, 0x86), (5, 4, 0x86)).Data(1, U32(Noon), U32(0)).Data(1, U32(Noon + 3), U32(900));

    private static FitBytes Describe(FitBytes bytes, int number, int type, string name, string units, int native = 255) => bytes
        .Define(5, 206, (0, 1, 2), (1, 1, 2), (2, 1, 2), (3, 24, 7), (8, 16, 7), (15, 1, 2))
        .Data(5, U8(0), U8(number), U8(type), Text(name, 24), Text(units, 16), U8(native));

    private static FitBytes Sport(FitBytes bytes) => bytes.Define(3, 12, (0, 1, 0)).Data(3, U8(1));

    private static Recording Read(FitBytes bytes) => Assert.Single(RunFile.Read(Sport(bytes).File(), "a.fit").Activities);

    /// <summary>A session with one developer field.</summary>
    private static Recording WithOne(string name, string units, int value, int native = 255) => Read(Describe(Plain, 1, 132, name, units, native)
        .Define(2, 18, false, Means, [(1, 2, 0)]).Data(2, U32(Noon + 3), U32(Noon), U32(3000), U16(value)));

    [Fact]
    public void They_stand_in_decode_beside_what_the_device_wrote()
    {
        var bytes = Describe(Describe(Describe(Plain, 1, 136, "CP", "Watts"), 2, 7, "match", ""), 3, 1, "thingys", "")
            .Define(2, 19, false, Means, [(1, 4, 0)]).Data(2, U32(Noon + 3), U32(Noon), U32(3000), F32(237.5f))
            .Define(2, 18, false, Means, [(1, 4, 0), (2, 8, 0), (3, 2, 0), (9, 3, 0)]).Data(2, U32(Noon + 3), U32(Noon), U32(3000), F32(404), Text("M1 27s", 8), U8(0xF6), U8(12), [1, 2, 3]);
        var activity = Assert.Single(DecodedSummary.Of(RunFile.Read(bytes.File(), "a.fit")).Activities);
        Assert.Equal([("CP", "Watts", "404", null), ("match", "", "", "M1 27s"), ("thingys", "", "-10 12", null)],
            activity.DeveloperSummary.Select(v => (v.Name, v.Units, string.Join(' ', v.Values), v.Text)));
        Assert.Equal((237.5, "CP"), (Assert.Single(Assert.Single(activity.LapList).DeveloperSummary).Values[0], activity.LapList[0].DeveloperSummary[0].Name));
        // None of them is a mean that we know.
        Assert.Null(activity.DeviceSummary);
    }

    [Theory]
    [InlineData("RP_AvgPower", "W", 335)]
    [InlineData("Average Power", "Watts", 335)]
    [InlineData("avg_power", "watts", 335)]
    [InlineData("RS_Power_AVG", "", 335)]
    public void A_mean_power_counts_where_there_is_no_other(string name, string units, int value) =>
        Assert.Equal(value, RunBuilder.Build(WithOne(name, units, value)).Run.AveragePowerW);

    [Theory]
    [InlineData("Average Ground Time", "Milliseconds", 255, 240, 240.0)]
    [InlineData("RS_ContactTime", "", 255, 240, 240.0)]
    [InlineData("Bodenkontaktzeit", "ms", 134, 240, null)]
    [InlineData("Bodenkontaktzeit", "ms", 91, 240, 240.0)]
    [InlineData("Avg Ground Time", "ms", 91, 0, null)]
    [InlineData("Max Ground Time", "ms", 255, 240, null)]
    [InlineData("Ground Time Balance", "%", 91, 49, null)]
    public void A_contact_time_is_told_by_name_and_unit_else_by_the_native_field(string name, string units, int native, int value, double? read) =>
        Assert.Equal(read, RunBuilder.Build(WithOne(name, units, value, native)).Run.MeanStanceTimeMs);

    [Fact]
    public void A_cadence_in_strides_is_doubled_with_all_others_and_said_to_be_the_summarys()
    {
        var strides = WithOne("Avg Cadence", "RPM", 84);
        Assert.Equal(168, RunBuilder.Build(strides).Run.AverageCadenceSpm);
        var summary = ActivitySummary.Of(strides, FileFormat.Fit, new());
        Assert.Equal((168, "averageCadenceSpm"), (summary.AverageCadenceSpm, Assert.Single(summary.FromSummary)));
        Assert.Equal(168, RunBuilder.Build(WithOne("Avg Cadence", "steps/min", 168)).Run.AverageCadenceSpm);
    }

    [Fact]
    public void The_devices_own_means_go_before_those_of_apps_and_laps_stand_in_for_the_whole()
    {
        var both = Describe(Plain, 1, 132, "RP_AvgPower", "W").Define(2, 18, false, [.. Means, (20, 2, 0x84)], [(1, 2, 0)]).Data(2, U32(Noon + 3), U32(Noon), U32(3000), U16(290), U16(335));
        Assert.Equal(290, Read(both).Means.AveragePowerW);
        var laps = Describe(Plain, 10, 132, "Lap Power", "Watts").Define(2, 19, false, Means, [(10, 2, 0)])
            .Data(2, U32(Noon + 1), U32(Noon), U32(1000), U16(200)).Data(2, U32(Noon + 3), U32(Noon + 1), U32(3000), U16(240));
        var run = Read(laps);
        Assert.Equal([200, 240], run.Laps.Select(l => l.Means.AveragePowerW!.Value));
        Assert.Equal(230, run.Means.AveragePowerW);
        // A field named after a lap says nothing of the whole.
        Assert.Null(WithOne("Lap Power", "Watts", 240).Means.AveragePowerW);
    }

    [Fact]
    public void More_of_them_than_any_run_has_are_left_out_with_a_fault()
    {
        var bytes = Describe(Plain, 1, 2, "x", "").Define(2, 19, false, Means, [(1, 250, 0)]);
        for (var i = 0; i < 900; i++) bytes.Data(2, U32(Noon + 3), U32(Noon), U32(3000), [.. Enumerable.Repeat((byte)7, 250)]);
        var file = RunFile.Read(bytes.File(), "a.fit");
        Assert.Contains(file.Faults, f => f is { Code: "FIT018", Position: not null });
        Assert.Equal([250, 0], new[] { 0, 899 }.Select(i => file.Activities[0].Laps[i].DeveloperSummary.Sum(v => v.Values.Count)));
    }
}
