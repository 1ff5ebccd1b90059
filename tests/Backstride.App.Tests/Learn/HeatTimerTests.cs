using Backstride.App.Web.Learn;

namespace Backstride.App.Tests.Learn;

public sealed class HeatTimerTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 29, 2, 50, 0, TimeSpan.FromHours(1));

    [Fact]
    public void It_ends_when_it_was_asked_to_and_survives_a_reload()
    {
        var timer = HeatTimer.Start(15, Now)!;

        Assert.Equal(Now.AddMinutes(15), timer.Until);
        Assert.Equal(timer, HeatTimer.Read(timer.Address.Split('=')[1], Now.AddMinutes(14)));
    }

    [Theory]
    [InlineData(14)]
    [InlineData(21)]
    [InlineData(0)]
    [InlineData(-15)]
    [InlineData(int.MaxValue)]
    public void Other_lengths_are_not_offered(int minutes) => Assert.Null(HeatTimer.Start(minutes, Now));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("9223372036854775807")]
    public void Nonsense_is_no_timer(string? until) => Assert.Null(HeatTimer.Read(until, Now));

    [Fact]
    public void A_moment_too_far_ahead_or_long_gone_is_no_timer()
    {
        Assert.Null(HeatTimer.Read((Now.ToUnixTimeSeconds() + 1201).ToString(System.Globalization.CultureInfo.InvariantCulture), Now));
        Assert.Null(HeatTimer.Read((Now.ToUnixTimeSeconds() - 3601).ToString(System.Globalization.CultureInfo.InvariantCulture), Now));
    }
}
