using Backstride.Plan.Exercises;
using Backstride.Plan.Tests.Support;
using static Backstride.Plan.Tests.Support.Runner;

namespace Backstride.Plan.Tests.Exercises;

public class SessionChangeTests
{
    private static readonly Runner Ordinary = new() { Day = 25, PainAtCheck = 2 };

    private static readonly IReadOnlyList<PrescribedExercise> Session = Planner.Today(Ordinary.Inputs()).Exercises;

    [Fact]
    public void A_little_pain_changes_nothing()
    {
        var change = After(3);
        Assert.False(change.Stopped);
        Assert.Equal(Session.Skip(1), change.Rest);
        Assert.Equal("session-go-on", change.Why.Id);
    }

    [Fact]
    public void At_the_limit_that_exercise_is_out_and_the_rest_is_eased_by_30_to_50_percent()
    {
        var change = After(4);
        Assert.True(change.Stopped);
        Assert.NotEmpty(change.Rest);
        Assert.DoesNotContain(change.Rest, exercise => exercise.ExerciseId == Session[0].ExerciseId);
        Assert.All(change.Rest, eased => Assert.InRange(Work(eased) / Work(Session.Single(full => full.ExerciseId == eased.ExerciseId)), 0.5, 0.7));
        Assert.Contains("4 of 10", change.Why.Text, StringComparison.Ordinal);
        Assert.Contains(Session[0].Name, change.Why.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_works_the_same_part_is_left_out_too()
    {
        var inputs = Ordinary.Inputs();
        PrescribedExercise[] session = [Of("squat"), Of("sit-to-stand"), Of("cat-camel")];
        Assert.Equal(["cat-camel"], SessionChange.After(inputs, "squat", 5, session[1..]).Rest.Select(exercise => exercise.ExerciseId));
    }

    [Theory]
    [InlineData(7, 4)]
    [InlineData(6, 2)]
    public void A_strong_pain_or_a_clear_rise_ends_the_session(double pain, double now)
    {
        var change = SessionChange.After((Ordinary with { PainAtCheck = now }).Inputs(), Session[0].ExerciseId, pain, [.. Session.Skip(1)]);
        Assert.Empty(change.Rest);
        Assert.Equal("session-stop", change.Why.Id);
    }

    [Fact]
    public void With_leg_pain_the_limit_is_lower() =>
        Assert.True(SessionChange.After((Ordinary with { LegPainTold = true }).Inputs(), Session[0].ExerciseId, 3, Session).Stopped);

    [Fact]
    public void What_was_told_today_changes_todays_card_at_once_and_no_more_than_once()
    {
        var after = Planner.Today((Ordinary with { Done = [Did(0, Session[0].ExerciseId, 4)] }).Inputs()).Exercises;
        Assert.Equal(After(4).Rest, after);
        Assert.Equal(after, Planner.Today((Ordinary with { Done = [Did(0, Session[0].ExerciseId, 4), Did(0, Session[1].ExerciseId, 0)] }).Inputs()).Exercises);
    }

    [Fact]
    public void An_exercise_done_without_pain_leaves_the_session_as_it_is() =>
        Assert.Equal(Session, Planner.Today((Ordinary with { Done = [Did(0, Session[0].ExerciseId, 1, 2)] }).Inputs()).Exercises);

    private static SessionChange After(double pain) => SessionChange.After(Ordinary.Inputs(), Session[0].ExerciseId, pain, [.. Session.Skip(1)]);

    private static PrescribedExercise Of(string id)
    {
        var exercise = Runner.Catalogue.Exercises.Single(one => one.Id == id);
        return new(id, exercise.Name, exercise.Dose, DoseForToday.Minutes(exercise.Dose), exercise.Why);
    }

    private static double Work(PrescribedExercise one) => one.Dose.Sets * one.Dose.Repetitions * Math.Max(1, one.Dose.HoldSeconds);
}
