using Backstride.Plan.Breaks;

namespace Backstride.Plan.Tests.Breaks;

public class BreakClockTests
{
    private static readonly QuietHours Night = new(new(22, 0), new(7, 0));

    [Theory]
    [InlineData("12:00", BreakState.Awake, "12:30")]
    [InlineData("21:29", BreakState.Awake, "21:59")]
    [InlineData("21:30", BreakState.Asleep, "07:00")]
    [InlineData("23:30", BreakState.Asleep, "07:00")]
    [InlineData("02:00", BreakState.Asleep, "07:00")]
    [InlineData("06:59", BreakState.Asleep, "07:00")]
    [InlineData("07:00", BreakState.Awake, "07:30")]
    public void No_break_is_announced_into_the_night(string now, BreakState state, string at)
    {
        var next = BreakClock.Next(At(now), 30, Night, null);
        Assert.Equal(state, next.State);
        Assert.Equal(at, next.At.ToString("HH:mm", null));
        Assert.True(next.At > At(now));
    }

    [Fact]
    public void Somebody_who_sleeps_by_day_is_left_alone_by_day() =>
        Assert.Equal(new NextBreak(BreakState.Asleep, At("16:00")), BreakClock.Next(At("09:00"), 30, new(new(8, 0), new(16, 0)), null));

    [Fact]
    public void Without_quiet_hours_the_night_is_like_the_day() =>
        Assert.Equal(new NextBreak(BreakState.Awake, At("02:25")), BreakClock.Next(At("02:00"), 25, null, null));

    [Theory]
    [InlineData("12:40", BreakState.Running)]
    [InlineData("12:00", BreakState.Awake)]
    [InlineData("11:00", BreakState.Awake)]
    public void A_run_is_quiet_until_it_ends(string until, BreakState state) =>
        Assert.Equal(state, BreakClock.Next(At("12:00"), 30, Night, At(until)).State);

    private static DateTimeOffset At(string clock) => new(new DateOnly(2026, 5, 20).ToDateTime(TimeOnly.Parse(clock, null)), TimeSpan.FromHours(2));
}
