using Backstride.Running.Files.Exports;

namespace Backstride.Running.Tests.Exports;

public class LocalDateTests
{
    [Theory]
    [InlineData("May 29, 2022, 3:53:35 PM")]
    [InlineData("29.05.2022, 15:53:35")]
    [InlineData("29 mai 2022, 15:53:35")]
    [InlineData("29 mai 2022 à 15:53:35")]
    [InlineData("29 may 2022, 15:53:35")]
    [InlineData("29 de mai. de 2022, 15:53:35")]
    [InlineData("29 mag 2022, 15:53:35")]
    [InlineData("29 mei 2022 15:53:35")]
    [InlineData("29 maj 2022 15:53:35")]
    [InlineData("29. mai 2022, 15:53:35")]
    [InlineData("29. touko 2022 klo 15.53.35")]
    [InlineData("29 мая 2022 г., 15:53:35")]
    [InlineData("29 May 2022 15:53:35")]
    [InlineData("29 maja 2022, 15:53:35")]
    [InlineData("29. 5. 2022, 15:53:35")]
    [InlineData("29. květen 2022, 15:53:35")]
    [InlineData("2022. máj. 29., 15:53:35")]
    [InlineData("2022年5月29日 15:53:35")]
    [InlineData("2022. 5. 29. 오후 3:53:35")]
    [InlineData("2022/05/29 下午3:53:35")]
    [InlineData("29/05/2022, 15:53:35")]
    [InlineData("2022-05-29 15:53:35")]
    [InlineData("29-05-2022 15:53:35")]
    public void One_moment_is_read_from_many_languages(string text) =>
        Assert.Equal(new DateTimeOffset(2022, 5, 29, 15, 53, 35, TimeSpan.Zero), LocalDate.Parse(text, dayFirst: true));

    [Theory]
    [InlineData("3/4/2022, 5:06:07 AM", false, 3, 4, 5)]
    [InlineData("3/4/2022, 05:06:07", true, 4, 3, 5)]
    [InlineData("12:06:07 AM, Mar 4, 2022", false, 0, 0, 0)]
    [InlineData("Mar 4, 2022, 12:06:07 AM", false, 3, 4, 0)]
    [InlineData("Mar 4, 2022, 12:06:07 PM", false, 3, 4, 12)]
    public void Day_month_and_noon_are_told_apart(string text, bool dayFirst, int month, int day, int hour)
    {
        var read = LocalDate.Parse(text, dayFirst);
        if (month == 0) Assert.Null(read);
        else Assert.Equal((month, day, hour), (read!.Value.Month, read.Value.Day, read.Value.Hour));
    }

    [Theory]
    [InlineData("Run")]
    [InlineData("1428.0")]
    [InlineData("activities/12866632127.fit.gz")]
    [InlineData("99/99/2022, 05:06:07")]
    [InlineData("")]
    public void What_is_no_date_is_none(string text) => Assert.Null(LocalDate.Parse(text, true));

    [Fact]
    public void A_table_shows_by_its_other_rows_which_comes_first()
    {
        Assert.False(LocalDate.DayFirst(["3/4/2022, 5:06:07", "3/14/2022, 5:06:07"]));
        Assert.True(LocalDate.DayFirst(["3/4/2022, 5:06:07", "14/3/2022, 5:06:07"]));
        Assert.False(LocalDate.DayFirst(["3/4/2022, 5:06:07 PM"]));
    }
}
