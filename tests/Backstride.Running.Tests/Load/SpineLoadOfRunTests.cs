using Backstride.Running.Files;
using Backstride.Running.Load;
using Backstride.Running.Runs;
using Backstride.Running.Tests.Golden;
using Backstride.Spine.Anatomy;
using Backstride.Testing;

namespace Backstride.Running.Tests.Load;

public class SpineLoadOfRunTests
{
    private static RunSpineLoad Load(Recording r, Person? person = null) => SpineLoadOfRun.Compute(RunBuilder.Build(r), person ?? Person.Default)!;

    private static Recording Plain(Recording r) => r with { Samples = r.Samples with { StanceTimeMs = null, VerticalOscillationMm = null } };

    [Fact]
    public void A_kilometre_of_easy_running_is_one_easy_kilometre()
    {
        var load = Load(Plain(MadeUpRun.Easy(3571)));
        Assert.Equal(10, load.EasyKm, 0.05);
        Assert.InRange(load.LowEasyKm, 8.5, load.EasyKm);
        Assert.InRange(load.HighEasyKm, load.EasyKm, 11.5);
        Assert.Equal(3571 / 60.0 * 165, load.Steps, 2.0);
        Assert.Equal(60, load.PerMinuteEasyKm.Count);
        Assert.Equal(load.EasyKm, load.PerMinuteEasyKm.Sum(), 6);
        Assert.Contains("contact time guessed from speed", load.Basis);
        Assert.InRange(load.PeakStepN, load.PeakStepLowN, load.PeakStepHighN);
    }

    [Fact]
    public void Twice_as_far_is_twice_the_load() =>
        Assert.Equal(2, Load(MadeUpRun.Easy(2400)).EasyKm / Load(MadeUpRun.Easy(1200)).EasyKm, 0.01);

    [Fact]
    public void The_same_run_with_weight_on_the_back_asks_for_more()
    {
        var built = RunBuilder.Build(MadeUpRun.Easy(1200));
        double EasyKm(double kg) => SpineLoadOfRun.Compute(built with { Run = built.Run with { CarriedKg = kg } }, Person.Default)!.EasyKm;
        var readings = new[] { 0.0, 1, 3, 8, 15 }.Select(EasyKm).ToArray();
        Assert.All(readings.Skip(1).Zip(readings), p => Assert.True(p.First > p.Second));
    }

    [Fact]
    public void A_ratio_to_oneself_depends_far_less_on_mass_than_newtons_do()
    {
        var run = Plain(MadeUpRun.Easy(1200, 3.6, 172));
        var (light, heavy) = (Load(run, new(60, 1.72, Sex.Unknown)), Load(run, new(90, 1.72, Sex.Unknown)));
        Assert.InRange(light.EasyKm / heavy.EasyKm, 0.85, 1.15);
        Assert.True(heavy.PeakStepN / light.PeakStepN > 1.3);
    }

    [Fact]
    public void Walking_is_lighter_by_the_step_than_running()
    {
        var walk = Load(Plain(MadeUpRun.Easy(1200, 1.4, 112, sport: Sport.Walking)));
        Assert.True(walk.PeakStepN < Load(Plain(MadeUpRun.Easy())).PeakStepN);
    }

    [Fact]
    public void Missing_cadence_and_holes_reach_no_sum()
    {
        var run = MadeUpRun.Easy(600);
        for (var i = 0; i < 300; i++) (run.Samples.StanceTimeMs![i], run.Samples.CadenceSpm![i], run.Samples.AltitudeM![i]) = (double.NaN, double.NaN, double.NaN);
        var load = Load(run);
        Assert.True(double.IsFinite(load.EasyKm) && double.IsFinite(load.ImpulseNs) && double.IsFinite(load.PeakStepN));
        Assert.Contains("cadence measured in part", load.Basis);
        Assert.All(load.PerMinuteEasyKm, m => Assert.True(double.IsFinite(m)));
    }

    [Fact]
    public void Rides_and_runs_without_time_have_none()
    {
        Assert.Null(SpineLoadOfRun.Compute(RunBuilder.Build(MadeUpRun.Easy(sport: Sport.Cycling)), Person.Default));
        Assert.Null(SpineLoadOfRun.Compute(RunBuilder.Build(new() { Sport = Sport.Running, StartUtc = MadeUpRun.Start, Samples = new() { TimeS = [] } }), Person.Default));
    }

    [Fact]
    public void A_run_known_by_its_totals_only_still_has_a_load()
    {
        var load = Load(new() { Sport = Sport.Running, StartUtc = MadeUpRun.Start, Samples = new() { TimeS = [] }, TotalTimerS = 3571, TotalDistanceM = 10_000 });
        Assert.Equal(10, load.EasyKm, 0.6);
        Assert.Contains("only the totals of the run are known", load.Basis);
        Assert.Equal(60, load.PerMinuteEasyKm.Count);
    }

    [SharedFact]
    public void A_real_run_with_dynamics_has_a_believable_load()
    {
        var file = RunFile.Read(ExpectedSample.Of("fit/goldencheetah--Fr955v19.28andStryd.fit").Bytes, "a.fit");
        var load = Load(file.Activities[0]);
        Assert.InRange(load.EasyKm, 7, 15);
        Assert.InRange(load.PeakStepN / (Person.Default.MassKg * 9.81), 2, 10);
        Assert.Contains("contact time measured", load.Basis);
    }

    // Easy running, 2.5 to 3.2 m/s, of five people with contact time measured by five kinds of device.
    [SharedFact]
    public void Real_easy_running_with_measured_contact_is_about_one_easy_kilometre_a_kilometre()
    {
        string[] names =
        [
            "fit--mornindew-broken", "goldencheetah--Fr955v19.28andStryd", "runalyze--FR920-additional-start-events",
            "runalyze--garmin-runPower-2", "runalyze--with-new-dynamics", "sports-lib--6860622783",
        ];
        var perKm = names.Select(n =>
        {
            var run = RunBuilder.Build(RunFile.Read(ExpectedSample.Of($"fit/{n}.fit").Bytes, "a.fit").Activities[0]);
            return SpineLoadOfRun.Compute(run, Person.Default)!.EasyKm / (run.Run.DistanceM / 1000);
        }).ToArray();
        Assert.All(perKm, x => Assert.InRange(x, 0.85, 1.15));
        Assert.InRange(perKm.Average(), 0.9, 1.1);
    }
}
