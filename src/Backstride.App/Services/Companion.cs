using Backstride.Clinic;
using Backstride.Journal;
using Backstride.Knowledge;
using Backstride.Plan;
using Backstride.Plan.Today;
using Backstride.Running.Files;
using Backstride.Running.Load;

namespace Backstride.App.Services;

/// <summary>What the pages and the command line share: the knowledge, the journal, the clock, and the plan they make together.</summary>
public sealed class Companion(Catalogue catalogue, JournalDatabase journal, TimeProvider clock)
{
    /// <summary>A year is as far back as any rule looks.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(366);

    public Catalogue Catalogue { get; } = catalogue;

    public JournalDatabase Journal { get; } = journal;

    public DateTimeOffset Now => clock.GetLocalNow();

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>The latest finished check, evaluated with today's knowledge; null before the first.</summary>
    public CheckResult? LatestCheck() =>
        Journal.Checks.Latest() is { } record ? Check.Evaluate(Catalogue, record.Answers) : null;

    /// <summary>The day this bout of pain began, as told in the latest check; null when not known.</summary>
    public DateOnly? PainBeganOn() =>
        Journal.Checks.Latest() is { FinishedAt: { } finished } last && last.Answers.Numbers.TryGetValue("days-since-onset", out var days)
            ? LocalDay(finished).AddDays(-(int)Math.Clamp(days, 0, 36500))
            : null;

    public PlanInputs PlanInputs()
    {
        var record = Journal.Checks.Latest();
        var from = Now - LookBack;
        var profile = Journal.Profile.Read();
        return new(
            Catalogue,
            record is null ? null : Check.Evaluate(Catalogue, record.Answers),
            record?.FinishedAt is { } finished ? LocalDay(finished) : null,
            Today,
            Journal.Diary.Pain(from, Now),
            Journal.Diary.Exercises(from, Now),
            // A ride is no run, and a file that does not say what it was is none until the runner says so.
            [.. Journal.Runs.List(from, Now).Reverse().Where(stored => stored.Run.Sport == Sport.Running).Select(Dated)])
        {
            Equipment = profile.Equipment,
            BreakMinutes = profile.BreakMinutes,
            GateTests = [.. Journal.Gate.List(from, Now).Select(kept => kept.Entry)],
        };
    }

    public CarePlan? Plan() => Planner.Plan(PlanInputs());

    public TodayCard TodayCard() => Planner.Today(PlanInputs());

    /// <summary>The runner's calendar day of a moment.</summary>
    public DateOnly LocalDay(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone).DateTime);

    private DatedRun Dated(StoredRun stored) => new(
        stored.Run.UtcOffset is { } offset ? DateOnly.FromDateTime(stored.Run.StartUtc.ToOffset(offset).DateTime) : LocalDay(stored.Run.StartUtc),
        stored.Run.DistanceM,
        stored.Run.MovingS,
        stored.Run.SessionRpe,
        stored.Run.AverageHeartRateBpm,
        stored.Load?.EasyKm);
}
