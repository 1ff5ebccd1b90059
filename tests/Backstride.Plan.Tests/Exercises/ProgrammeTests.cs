using Backstride.Knowledge;
using Backstride.Plan.Exercises;
using Backstride.Plan.Tests.Support;
using static Backstride.Plan.Tests.Support.Runner;

namespace Backstride.Plan.Tests.Exercises;

public class ProgrammeTests
{
    private static readonly Runner Ordinary = new() { Day = 25, PainAtCheck = 2 };

    [Fact]
    public void A_flare_brings_fewer_exercises_eased_by_a_third_to_a_half()
    {
        var calm = Planner.Today(Ordinary.Inputs());
        var flared = Planner.Today((Ordinary with { Pain = [Score(4, 1), Score(2, 2), Score(0, 4)] }).Inputs());
        Assert.True(flared.ExerciseMinutes < calm.ExerciseMinutes);
        Assert.Equal(3, flared.Exercises.Count);
        Assert.All(flared.Exercises, eased =>
        {
            var full = Runner.Catalogue.Exercises.Single(e => e.Id == eased.ExerciseId).Dose;
            Assert.InRange(Work(eased.Dose) / Work(full), 0.5, 0.7);
        });
    }

    [Fact]
    public void Every_exercise_can_be_eased_by_30_to_50_percent() =>
        Assert.All(Runner.Catalogue.Exercises, exercise => Assert.InRange(Work(DoseForToday.Eased(exercise.Dose)) / Work(exercise.Dose), 0.5, 0.7));

    [Fact]
    public void Two_days_are_not_the_same_and_a_week_covers_more_than_a_session()
    {
        var inputs = Ordinary.Inputs();
        var week = Enumerable.Range(0, 7).Select(n => Planner.Today(inputs with { Today = inputs.Today.AddDays(n) }).Exercises.Select(e => e.ExerciseId).ToList()).ToList();
        Assert.All(week.Zip(week.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.True(week.SelectMany(day => day).Distinct().Count() > 10);
    }

    [Fact]
    public void An_exercise_that_hurt_gives_way_to_its_easier_form_for_a_week()
    {
        Assert.Contains("bird-dog", Month(Ordinary));
        Assert.DoesNotContain("bird-dog", Month(Ordinary with { Done = [Did(0, "bird-dog", 4)] }, days: 7));
        Assert.Contains("bird-dog", Month(Ordinary with { Done = [Did(8, "bird-dog", 4)] }));
    }

    [Fact]
    public void With_leg_pain_three_of_ten_is_enough_to_stop()
    {
        var leg = Ordinary with { Pattern = "leg-nerve" };
        Assert.Contains("bird-dog", Month(leg with { Done = [Did(0, "bird-dog", 2)] }, days: 7));
        Assert.DoesNotContain("bird-dog", Month(leg with { Done = [Did(0, "bird-dog", 3)] }, days: 7));
    }

    [Fact]
    public void The_limit_that_is_told_is_the_limit_that_stops()
    {
        foreach (var runner in new[] { Ordinary, Ordinary with { Pattern = "leg-nerve" }, Ordinary with { LegPainTold = true } })
        {
            var limit = StopRule.StopAt(runner.Inputs());
            Assert.DoesNotContain("bird-dog", Month(runner with { Done = [Did(0, "bird-dog", limit)] }, days: 7));
            Assert.Contains("bird-dog", Month(runner with { Done = [Did(0, "bird-dog", limit - 0.5)] }, days: 7));
        }
    }

    [Fact]
    public void Two_easy_sessions_move_on_to_the_harder_form()
    {
        var easy = Ordinary with { Done = [Did(4, "bridge", 1, 3), Did(1, "bridge", 2, 4)] };
        Assert.DoesNotContain("bridge", Month(easy, days: 7));
        Assert.Contains("bridge-march", Month(easy, days: 7));
    }

    [Theory]
    [InlineData(1, 5, 1, 4)] // at the target once
    [InlineData(3, 3, 1, 3)] // too much pain once
    public void What_was_not_easy_twice_stays_as_it_is(double pain, double effort, double painThen, double effortThen) =>
        Assert.Contains("bridge", Month(Ordinary with { Done = [Did(4, "bridge", painThen, effortThen), Did(1, "bridge", pain, effort)] }, days: 7));

    [Fact]
    public void Without_effort_nothing_gets_harder() =>
        Assert.Contains("bridge", Month(Ordinary with { Done = [Did(4, "bridge", 0, 2), Did(1, "bridge", 0)] }, days: 7));

    [Fact]
    public void Two_easy_sets_on_one_day_are_one_session() =>
        Assert.Contains("bridge", Month(Ordinary with { Done = [Did(1, "bridge", 0, 2), Did(1, "bridge", 0, 2)] }, days: 7));

    [Fact]
    public void Where_there_is_no_harder_form_two_easy_sessions_bring_more_repetitions()
    {
        var easy = Ordinary with { Done = [Did(4, "side-lying-leg-lift", 0, 2), Did(1, "side-lying-leg-lift", 0, 3)] };
        var inputs = easy.Inputs();
        var doses = Enumerable.Range(0, 7).SelectMany(n => Planner.Today(inputs with { Today = inputs.Today.AddDays(n) }).Exercises).Where(e => e.ExerciseId == "side-lying-leg-lift").ToList();
        Assert.NotEmpty(doses);
        Assert.All(doses, prescribed => Assert.Equal(14, prescribed.Dose.Repetitions));
    }

    [Fact]
    public void Nothing_is_asked_that_needs_a_band_or_a_weight_the_runner_does_not_have()
    {
        Assert.DoesNotContain("pallof-press", Month(Ordinary));
        var withBand = Ordinary.Inputs() with { Equipment = ["band"] };
        Assert.Contains("pallof-press", Enumerable.Range(0, 30).SelectMany(n => Planner.Plan(withBand with { Today = Wednesday.AddDays(n % 10) })!.Exercises).Select(e => e.ExerciseId));
    }

    [Theory]
    [InlineData(2, 10, 2, 30, false, 3.0)]
    [InlineData(1, 6, 10, 20, true, 3.5)]
    public void Minutes_count_holds_sides_and_rests(int sets, int repetitions, double hold, double rest, bool perSide, double minutes) =>
        Assert.Equal(minutes, DoseForToday.Minutes(new Dose(sets, repetitions, hold, rest, perSide)));

    private static double Work(Dose dose) => dose.Sets * dose.Repetitions * Math.Max(1, dose.HoldSeconds);

    private static List<string> Month(Runner runner, int days = 10)
    {
        var inputs = runner.Inputs();
        return [.. Enumerable.Range(0, days).SelectMany(n => Planner.Today(inputs with { Today = inputs.Today.AddDays(n) }).Exercises).Select(e => e.ExerciseId).Distinct()];
    }
}
