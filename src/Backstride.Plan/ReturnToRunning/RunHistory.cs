using Backstride.Plan.Stages;
using Backstride.Running.Load;

namespace Backstride.Plan.ReturnToRunning;

/// <summary>The running of this episode, as far as the plan looks at it.</summary>
/// <param name="LongestKm">Longest single run of the 30 days before today; only those since the last break when there was one.</param>
/// <param name="DaysSinceLast">Null without a run on record.</param>
/// <param name="OnLadder">Back from a break, or never on record: walk-run by minutes rather than plain running by distance.</param>
/// <param name="Responses">Days with runs since the episode began, or since the break in it, oldest first.</param>
internal sealed record RunHistory(double LongestKm, int? DaysSinceLast, bool OnLadder, IReadOnlyList<RunResponse> Responses)
{
    private const int LookBackDays = 30;
    private const int BreakDays = 14;
    private const double LeastKm = 2;

    /// <summary>The last two runs that were answered were both red.</summary>
    public bool TwoReds => Rated.TakeLast(2).Count(response => response.Light == Light.Red) == 2;

    /// <summary>Green runs since the last red one.</summary>
    public int GreensInARow => Rated.Reverse().TakeWhile(response => response.Light != Light.Red).Count(response => response.Light == Light.Green);

    private IEnumerable<RunResponse> Rated => Responses.Where(response => response.Light != Light.Unknown);

    public static RunHistory Of(PlanInputs inputs, Episode episode)
    {
        var runs = inputs.Runs.Where(run => run.Day <= inputs.Today && run.DistanceM > 0).OrderBy(run => run.Day).ToList();
        if (runs.Count == 0) return new(0, null, true, []);

        var breakEnd = EndOfLastBreak(runs, episode.OnsetDay);
        var from = breakEnd ?? episode.OnsetDay;
        var responses = runs.Where(run => run.Day >= from).Select(run => run.Day).Distinct()
            .Select(day => RunResponse.Of(day, [.. inputs.Pain.Where(entry => Diary.DiaryDays.Day(entry) <= inputs.Today)])).ToList();
        var longest = runs.Where(run => inputs.Today.DayNumber - run.Day.DayNumber is > 0 and <= LookBackDays && (breakEnd is null || run.Day >= breakEnd))
            .Select(run => run.DistanceM / 1000).DefaultIfEmpty(0).Max();
        var since = inputs.Today.DayNumber - runs[^1].Day.DayNumber;
        var climbing = breakEnd is not null && LadderPlace.StepAfter(responses, inputs.Catalogue.WalkRunLadder.Count) < inputs.Catalogue.WalkRunLadder.Count;
        return new(longest, since, since >= BreakDays || longest < LeastKm || climbing, responses);
    }

    private static DateOnly? EndOfLastBreak(List<DatedRun> runs, DateOnly onset) =>
        runs.Zip(runs.Skip(1))
            .Where(pair => pair.Second.Day >= onset && pair.Second.Day.DayNumber - pair.First.Day.DayNumber >= BreakDays)
            .Select(pair => (DateOnly?)pair.Second.Day).LastOrDefault();
}
