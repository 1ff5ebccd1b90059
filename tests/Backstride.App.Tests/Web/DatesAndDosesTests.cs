using Backstride.App.Web.Frame;
using Backstride.App.Web.Move;
using Backstride.Knowledge;

namespace Backstride.App.Tests.Web;

public sealed class DatesAndDosesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "yesterday")]
    [InlineData(-1, "tomorrow")]
    [InlineData(3, "Wednesday")]
    [InlineData(7, "14 Nov")]
    [InlineData(400, "17 Oct 2025")]
    public void A_day_is_said_as_a_person_says_it(int daysAgo, string said) => Assert.Equal(said, Dates.Near(Today.AddDays(-daysAgo), Today));

    [Fact]
    public void A_number_and_its_unit_stay_on_one_line() =>
        Assert.Equal("You can run today: 1\u00a0min run, 4\u00a0min walk, up to 3\u00a0of 10, not 6 times", Dates.Tied("You can run today: 1 min run, 4 min walk, up to 3 of 10, not 6 times"));

    [Theory]
    [InlineData(2, 8, 6, false, "2 sets of 8, 6 s each")]
    [InlineData(1, 10, 0, false, "10 times")]
    [InlineData(2, 10, 1, false, "2 sets of 10")]
    [InlineData(1, 1, 30, true, "30 s, each side")]
    [InlineData(3, 1, 20, true, "3 sets of 20 s, each side")]
    [InlineData(1, 1, 1200, false, "20 min")]
    public void A_dose_is_said_in_a_few_words(int sets, int repetitions, double holdSeconds, bool perSide, string said) =>
        Assert.Equal(said, DoseWords.Of(new Dose(sets, repetitions, holdSeconds, 30, perSide)));
}
