using Backstride.Running.Files;
using static Backstride.Running.Tests.Fit.FitBytes;

namespace Backstride.Running.Tests.Fit;

/// <summary>Developer fields go by the text of their unit, never blindly by the native field.</summary>
public class DeveloperFieldTests
{
    private static FitBytes Describe(FitBytes bytes, int number, int type, string name, string units, int native = 255) => bytes
        .Define(5, 206, (0, 1, 2), (1, 1, 2), (2, 1, 2), (3, 24, 7), (8, 16, 7), (15, 1, 2))
        .Data(5, U8(0), U8(number), U8(type), Text(name, 24), Text(units, 16), U8(native));

    private static SampleColumns Samples(FitBytes bytes) => Assert.Single(RunFile.Read(bytes.File(), "a.fit").Activities).Samples;

    [Fact]
    public void Stryd_gives_centimetres_and_milliseconds()
    {
        var bytes = Describe(Describe(Activity(), 4, 136, "Vertical Oscillation", "Centimeters", 39), 3, 132, "Ground Time", "Milliseconds", 40)
            .Define(1, 20, false, [(253, 4, 0x86)], [(4, 4, 0), (3, 2, 0)])
            .Data(1, U32(Noon), F32(6.5f), U16(240))
            .Data(1, U32(Noon + 1), F32(0), U16(0));
        var s = Samples(bytes);
        Assert.Equal(65, s.VerticalOscillationMm![0], 4);
        Assert.Equal(240, s.StanceTimeMs![0]);
        Assert.True(double.IsNaN(s.StanceTimeMs[1]), "zero at the start means no value yet");
    }

    [Fact]
    public void What_nobody_knows_is_kept_as_a_series_under_its_own_name_and_unit()
    {
        var bytes = Describe(Describe(Describe(Activity(), 9, 136, "Leg Spring Stiffness", "kN/m"), 8, 132, "Form Power", "Watts"), 6, 2, "", "")
            .Define(1, 20, false, [(253, 4, 0x86)], [(9, 4, 0), (8, 2, 0), (6, 1, 0)])
            .Data(1, U32(Noon), F32(9.5f), U16(60), U8(3))
            .Data(1, U32(Noon + 1), F32(10.5f), U16(0xFFFF), U8(255));
        var file = RunFile.Read(bytes.File(), "a.fit");
        var series = Assert.Single(file.Activities).DeveloperSeries;
        Assert.Equal([("Leg Spring Stiffness", "kN/m"), ("Form Power", "Watts"), ("developer_0_6", "")], series.Select(s => (s.Name, s.Units)));
        Assert.Equal([9.5, 10.5], series[0].Values!);
        Assert.Equal([60, double.NaN], series[1].Values!);
        SeriesSummary[] figures = [new("Leg Spring Stiffness", "kN/m", 2, 10, 9.5, 10.5), new("Form Power", "Watts", 1, 60, 60, 60), new("developer_0_6", "", 1, 3, 3, 3)];
        Assert.Equal(figures, DecodedSummary.Of(file).DeveloperFields);
        Assert.Equal(figures, DecodedSummary.Of(file).Activities[0].DeveloperFields);
    }

    [Fact]
    public void What_nothing_describes_and_what_has_no_size_of_its_kind_is_named()
    {
        var bytes = Describe(Describe(Activity(), 1, 0x33, "Odd", "u"), 2, 7, "Text", "")
            .Define(1, 20, false, [(253, 4, 0x86), (3, 1, 0x86), (4, 1, 2)], [(1, 2, 0), (2, 8, 0), (7, 4, 3)])
            .Data(1, U32(Noon), U8(140), U8(85), U16(9), Text("abc", 8), U32(5));
        var file = RunFile.Read(bytes.File(), "a.fit");
        var fault = Assert.Single(file.Faults, f => f.Code == "FIT025");
        Assert.Contains(": Odd, developer_3_7, heart_rate.", fault.Message, StringComparison.Ordinal);
        Assert.Equal([85], Assert.Single(file.Activities).Samples.CadenceSpm!);
    }

    [Fact]
    public void A_watch_that_writes_nothing_but_noughts_leaves_it_to_the_pod()
    {
        var bytes = Describe(Activity(), 3, 132, "Ground Time", "Milliseconds").Define(1, 20, false, [(253, 4, 0x86), (41, 2, 0x84)], [(3, 2, 0)])
            .Data(1, U32(Noon), U16(0), U16(250)).Data(1, U32(Noon + 1), U16(0), U16(250));
        Assert.Equal([250, 250], Samples(bytes).StanceTimeMs!);
    }

    [Theory]
    [InlineData("Distance", "miles", 5, 1 / 1609.344)]
    [InlineData("Distance", "ft", 5, 1 / 0.3048)]
    [InlineData("Vertical Oscillation", "in", 39, 1 / 0.0254)]
    public void Units_of_other_countries_are_converted(string name, string unit, int native, double perMetre)
    {
        var bytes = Describe(Activity(), 1, 136, name, unit, native).Define(1, 20, false, [(253, 4, 0x86)], [(1, 4, 0)]).Data(1, U32(Noon), F32((float)(0.09 * perMetre)));
        var s = Samples(bytes);
        Assert.Equal(0.09, native == 5 ? s.DistanceM![0] : s.VerticalOscillationMm![0] / 1000, 6);
    }

    [Fact]
    public void A_name_in_another_language_goes_by_the_native_field_where_the_unit_can_be_its()
    {
        var bytes = Describe(Describe(Describe(Activity(), 1, 132, "Bodenkontaktzeit", "ms", 41), 2, 132, "Schritt", "%", 39), 3, 2, "Herzfrequenz", "bpm", 3)
            .Define(1, 20, false, [(253, 4, 0x86)], [(1, 2, 0), (2, 2, 0), (3, 1, 0)]).Data(1, U32(Noon), U16(250), U16(9), U8(150));
        var s = Samples(bytes);
        Assert.Equal([250], s.StanceTimeMs!);
        Assert.Equal([150], s.HeartRateBpm!);
        Assert.Null(s.VerticalOscillationMm);
        var named = Describe(Describe(Activity(), 1, 132, "Mean", "ms", 41), 2, 132, "GCT", "ms")
            .Define(1, 20, false, [(253, 4, 0x86)], [(1, 2, 0), (2, 2, 0)]).Data(1, U32(Noon), U16(250), U16(240));
        Assert.Equal([240], Samples(named).StanceTimeMs!);
    }

    [Fact]
    public void The_watchs_own_value_goes_first()
    {
        var bytes = Describe(Activity(), 3, 132, "Ground Time", "ms", 41)
            .Define(1, 20, false, [(253, 4, 0x86), (41, 2, 0x84)], [(3, 2, 0)])
            .Data(1, U32(Noon), U16(2500), U16(240));
        Assert.Equal([250], Samples(bytes).StanceTimeMs!);
    }

    [Fact]
    public void A_field_without_description_is_passed_over_by_its_size()
    {
        var bytes = Describe(Activity(), 3, 132, "Ground Time", "furlongs", 41)
            .Define(1, 20, false, [(253, 4, 0x86)], [(77, 3, 2), (3, 2, 0)])
            .Data(1, U32(Noon), [1, 2, 3], U16(240))
            .DefineRecord().Record(1, 500);
        var s = Samples(bytes);
        Assert.Null(s.StanceTimeMs);
        Assert.Equal(5, s.DistanceM![1]);
    }

    [Theory]
    [InlineData("ContactTime", 240, 240.0)]
    [InlineData("ContactTime", 0.24f, 240.0)]
    [InlineData("ContactTime", 24, null)]
    [InlineData("Vertical Oscillation", 82, 82.0)]
    [InlineData("Vertical Oscillation", 8.2f, 82.0)]
    [InlineData("Vertical Oscillation", 0.082f, 82.0)]
    [InlineData("Vertical Oscillation", 820, null)]
    public void Where_an_app_gives_no_unit_the_size_of_the_values_tells(string name, float written, double? read)
    {
        var bytes = Describe(Activity(), 3, 136, name, "").Define(1, 20, false, [(253, 4, 0x86)], [(3, 4, 0)]).Data(1, U32(Noon), F32(0)).Data(1, U32(Noon + 1), F32(written));
        var s = Samples(bytes);
        var column = name == "ContactTime" ? s.StanceTimeMs : s.VerticalOscillationMm;
        if (read is { } value) Assert.Equal(value, column![1], 1e-4);
        else Assert.Null(column);
    }

    [Fact]
    public void A_description_that_comes_late_counts_from_then_on()
    {
        var bytes = Activity().Define(1, 20, false, [(253, 4, 0x86)], [(0, 2, 0)]).Data(1, U32(Noon), U16(200));
        Describe(bytes, 0, 4, "Power", "Watts", 7).Data(1, U32(Noon + 1), U16(210));
        var s = Samples(bytes);
        Assert.True(double.IsNaN(s.PowerW![0]));
        Assert.Equal(210, s.PowerW[1]);
    }

    [Fact]
    public void Cadence_in_steps_is_not_doubled_twice()
    {
        var bytes = Describe(Activity(), 2, 2, "Cadence", "SPM", 4)
            .Define(6, 18, (2, 4, 0x86), (5, 1, 0)).Data(6, U32(Noon), U8(1))
            .Define(1, 20, false, [(253, 4, 0x86)], [(2, 1, 0)]).Data(1, U32(Noon), U8(172));
        Assert.Equal([172], Samples(bytes).CadenceSpm!);
    }

    [Fact]
    public void Cadence_of_a_run_is_steps_with_its_fraction_and_of_a_ride_revolutions()
    {
        static double Cadence(int sport)
        {
            var bytes = Activity().Define(6, 18, (2, 4, 0x86), (5, 1, 0)).Data(6, U32(Noon), U8(sport))
                .Define(1, 20, (253, 4, 0x86), (4, 1, 2), (53, 1, 2)).Data(1, U32(Noon), U8(85), U8(64));
            return Samples(bytes).CadenceSpm![0];
        }
        Assert.Equal(171, Cadence(1));
        Assert.Equal(171, Cadence(11));
        Assert.Equal(85.5, Cadence(2));
    }

    [Fact]
    public void Strings_may_lack_their_end_and_hold_bad_letters()
    {
        var bytes = Activity().DefineRecord().Record(0, 0)
            .Define(6, 18, (2, 4, 0x86), (5, 1, 0), (110, 4, 7)).Data(6, U32(Noon), U8(1), [0x54, 0x72, 0xFF, 0x69]);
        Assert.Equal("Tri", Assert.Single(RunFile.Read(bytes.File(), "a.fit").Activities).Name);
    }
}
