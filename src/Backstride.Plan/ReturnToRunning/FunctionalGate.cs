namespace Backstride.Plan.ReturnToRunning;

/// <summary>The small tests before the way back to running: walk, stand, rise, hop.</summary>
internal static class FunctionalGate
{
    /// <summary>What a back could do weeks ago says little about today.</summary>
    private const int GoodForDays = 14;

    /// <summary>The last try of one of them did not go well.</summary>
    public static bool Failed(Situation now) => Latest(now).Any(result => !result.Passed);

    /// <summary>The way back begins, and not all of them were passed lately. Once a run was taken well, that run says more.</summary>
    public static bool Open(Situation now) =>
        now.Inputs.GateTests is not null && now.Runs.OnLadder && now.Runs.Responses.All(response => response.Light == Light.Unknown)
        && now.Inputs.Catalogue.GateTests.Any(test => !Latest(now).Any(result => result.TestId == test.Id && result.Passed));

    private static IEnumerable<GateResult> Latest(Situation now) => (now.Inputs.GateTests ?? [])
        .Where(result => result.Day <= now.Inputs.Today && now.Inputs.Today.DayNumber - result.Day.DayNumber < GoodForDays)
        .GroupBy(result => result.TestId).Select(results => results.Last());
}
