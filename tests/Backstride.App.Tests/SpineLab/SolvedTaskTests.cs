using Backstride.App.Web.SpineLab;
using Backstride.Spine.Anatomy;

namespace Backstride.App.Tests.SpineLab;

public class SolvedTaskTests
{
    private static readonly SolvedTasks Solved = SolvedTasks.For(Person.Default);

    [Fact]
    public void An_exercise_with_measured_activity_says_what_least_effort_alone_would_be()
    {
        var birdDog = Solved.Find("bird-dog")!;
        Assert.NotEqual(birdDog.Ratio.Text, birdDog.LeastEffort);
        Assert.InRange(double.Parse(birdDog.LeastEffort!, System.Globalization.CultureInfo.InvariantCulture), 0.5, birdDog.Ratio.Value);
        Assert.Null(Solved.Find("standing")!.LeastEffort);
    }

    [Fact]
    public void What_muscles_do_against_each_other_is_no_lack_of_strength()
    {
        var superman = Solved.Find("superman")!;
        Assert.True(superman.Loads.Certificate.SlackNm > superman.Loads.LeastEffort!.SlackNm);
        Assert.True(superman.Holdable);
        Assert.False(Solved.Find("lift-far")!.Holdable);
    }
}
