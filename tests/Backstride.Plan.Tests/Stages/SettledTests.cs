using Backstride.Plan.Tests.Support;
using static Backstride.Plan.Tests.Support.Runner;

namespace Backstride.Plan.Tests.Stages;

public class SettledTests
{
    private static readonly Runner Weeks = new() { Pattern = "strain-type", Day = 60, CheckedDaysAgo = 3, PainAtCheck = 1 };
    private static readonly PainEntry[] Quiet = [Score(18, 1), Score(9, 0), Score(1, 0)];

    [Fact]
    public void A_back_that_has_been_quiet_for_weeks_is_told_so_and_not_sent_to_look_again()
    {
        var lines = Lines(Weeks with { Pain = Quiet });
        Assert.Contains("settled", lines);
        Assert.DoesNotContain("strain-look-again", lines);
        Assert.DoesNotContain("later-seen", lines);
        Assert.Contains("has settled", Planner.Plan((Weeks with { Pain = Quiet }).Inputs())!.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sore_one_is()
    {
        var lines = Lines(Weeks with { Pain = [Score(18, 1), Score(9, 3), Score(1, 0)] });
        Assert.DoesNotContain("settled", lines);
        Assert.Contains("strain-look-again", lines);
        Assert.Contains("later-seen", lines);
    }

    [Fact]
    public void A_safety_pattern_is_looked_at_however_quiet_the_diary() =>
        Assert.DoesNotContain("settled", Lines(Weeks with { Pain = Quiet, Alerts = ["sacral-bone-stress"] }));

    private static List<string> Lines(Runner runner) => [.. Planner.Plan(runner.Inputs())!.Today.Select(item => item.Id)];
}
