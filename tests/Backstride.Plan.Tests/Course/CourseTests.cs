using Backstride.Plan.Tests.Support;

namespace Backstride.Plan.Tests.Course;

public class CourseTests
{
    [Fact]
    public void New_pain_shows_both_reviews_and_that_they_differ()
    {
        var course = Planner.Plan(new Runner { Day = 5 }.Inputs())!.Course;
        Assert.Equal(2, course.Curves.Count);
        Assert.Contains("6 or 21 points", course.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, 63)]
    [InlineData(300, 56)]
    public void Older_pain_shows_the_course_of_older_pain(int day, double start) =>
        Assert.Equal(start, Assert.Single(Planner.Plan(new Runner { Day = day }.Inputs())!.Course.Curves).Points[0].Pain);

    [Fact]
    public void A_review_that_is_due_opens_the_plan()
    {
        var plan = Planner.Plan(new Runner { Day = 15, CheckedDaysAgo = 5 }.Inputs())!;
        Assert.Equal("review-due", plan.Today[0].Id);
        Assert.Equal(Runner.DaysAgo(1), plan.ReviewDue);
        Assert.Null(Planner.Plan(new Runner { Day = 15 }.Inputs())!.ReviewDue);
    }

    [Fact]
    public void There_is_a_plan_for_the_day_it_comes_back() =>
        Assert.Contains(Planner.Plan(new Runner { Day = 60 }.Inputs())!.WhenItComesBack, item => item.Id == "back-check");
}
