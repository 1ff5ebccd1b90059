using Backstride.Running.Files.Xml;

namespace Backstride.Running.Tests.Xml;

public class XmlTimeTests
{
    private static readonly DateTimeOffset Half = new(2024, 5, 4, 6, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2024-05-04T06:30:00Z")]
    [InlineData("2024-05-04T12:00:00+05:30")]
    [InlineData("2024-05-04T01:30:00-0500")]
    [InlineData("2024-05-04T08:30:00+02")]
    [InlineData("2024-05-04T08:30:00+02:00[Europe/Berlin]")]
    [InlineData("2024-05-04T06:30:00Z[UTC]")]
    [InlineData("2024-05-04T06:30:00Z+00:00")]
    [InlineData("2024-05-04t06:30:00z")]
    [InlineData("2024-5-4T6:30:0Z")]
    [InlineData("2024-05-04T06:29:60Z")]
    [InlineData("2024-05-04 06:30:00 +0000")]
    [InlineData("Sat, 04 May 2024 06:30:00 GMT")]
    [InlineData("1714804200")]
    [InlineData("1714804200000")]
    public void A_moment_is_read_in_whatever_way_it_is_written(string text)
    {
        Assert.Equal(Half, XmlTime.Parse(text, out var withoutZone)!.Value.ToUniversalTime());
        Assert.False(withoutZone);
    }

    [Theory]
    [InlineData("2024-05-04T06:30:00")]
    [InlineData("2024/05/04 06:30:00")]
    [InlineData("04.05.2024 06:30:00")]
    [InlineData("4.5.2024 06:30")]
    [InlineData("5/4/2024 6:30:00 AM")]
    public void Without_a_zone_it_is_taken_as_UTC_and_that_is_said(string text)
    {
        Assert.Equal(Half, XmlTime.Parse(text, out var withoutZone));
        Assert.True(withoutZone);
    }

    [Fact]
    public void The_last_second_of_all_has_none_after_it() => Assert.Equal(9999, XmlTime.Parse("9999-12-31T23:59:60Z", out _)!.Value.Year);

    [Fact]
    public void A_day_that_can_be_no_month_is_the_day() => Assert.Equal(Half.AddDays(9), XmlTime.Parse("13/05/2024 06:30:00", out _));

    [Theory]
    [InlineData("06:30:00")]
    [InlineData("06:30")]
    [InlineData("12")]
    [InlineData("4 May")]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("0")]
    [InlineData("123456")]
    [InlineData("99999999999999999999")]
    [InlineData("2024-13-45T06:30:00Z")]
    [InlineData("0001-01-01T00:00:00+05:00")]
    public void What_names_no_day_is_no_moment_and_no_clock_is_asked(string text) => Assert.Null(XmlTime.Parse(text, out _));
}
