using Backstride.Clinic;
using Backstride.Clinic.Answers;
using Backstride.Clinic.Patterns;
using Backstride.Clinic.Triage;
using Backstride.Knowledge;
using Backstride.Running.Load;

namespace Backstride.Plan.Tests.Support;

/// <summary>A runner with a sore back, told in one line; the plan's inputs come out at the end.</summary>
internal sealed record Runner
{
    public static readonly DateOnly Wednesday = new(2026, 5, 20);

    public static Catalogue Catalogue { get; } = Read();

    public Tier Tier { get; init; } = Tier.SelfCare;

    public string Pattern { get; init; } = "non-specific";

    public IReadOnlyList<string> Alerts { get; init; } = [];

    public IReadOnlyList<string> OutOfScope { get; init; } = [];

    public int Day { get; init; } = 5;

    public int CheckedDaysAgo { get; init; }

    public double PainAtCheck { get; init; } = 2;

    public bool LegPainTold { get; init; }

    public IReadOnlyList<PainEntry> Pain { get; init; } = [];

    public IReadOnlyList<DoneExercise> Done { get; init; } = [];

    public IReadOnlyList<DatedRun> Runs { get; init; } = [];

    public IReadOnlyList<DatedRun> Walks { get; init; } = [];

    public IReadOnlyList<string> Equipment { get; init; } = [];

    /// <summary>Answers of the check beyond when it began and how bad it is: question and answer.</summary>
    public IReadOnlyList<(string Question, string Answer)> Told { get; init; } = [];

    public static DateOnly DaysAgo(int days) => Wednesday.AddDays(-days);

    public static DatedRun Run(int daysAgo, double km) => new(DaysAgo(daysAgo), km * 1000, km * 360, null, null, null);

    public static PainEntry Score(int daysAgo, double score, long? run = null, bool belowKnee = false, int hour = 8) =>
        new(new DateTimeOffset(DaysAgo(daysAgo), new(hour, 0), TimeSpan.FromHours(2)), score, null, run, belowKnee);

    public static DoneExercise Did(int daysAgo, string exercise, double? pain, double? effort = null) =>
        new(new DateTimeOffset(DaysAgo(daysAgo), new(9, 0), TimeSpan.FromHours(2)), exercise, pain, effort);

    /// <summary>A run of so many kilometres every third day for five weeks, the last of it yesterday or before.</summary>
    public static IReadOnlyList<DatedRun> Habit(double km, int last = 2) => [.. Enumerable.Range(0, 12).Select(n => Run(last + (3 * (11 - n)), km))];

    public PlanInputs Inputs() => new(Catalogue, Result(), DaysAgo(CheckedDaysAgo), Wednesday, Pain, Done, Runs) { Walks = Walks, Equipment = Equipment };

    private CheckResult Result()
    {
        var answers = AnswerSet.Empty.With("days-since-onset", Day - CheckedDaysAgo).With("pain-now", PainAtCheck);
        foreach (var (question, answer) in Told) answers = answers.With(question, answer);
        if (LegPainTold) answers = answers.With("pain-place", "below-knee");
        var ranked = new[] { Ranked(Pattern, 0.8) }.Concat(Alerts.Select(id => Ranked(id, 0.06) with { SafetyAlert = true }));
        return new(answers, new TriageResult(Tier, [], [], OutOfScope), [.. ranked], []);
    }

    private static RankedPattern Ranked(string id, double share) =>
        new(id, id, "", share, share / 2, Math.Min(1, share * 2), Confidence.Low, [], [], "", [], false);

    private static Catalogue Read()
    {
        var reading = CatalogueReader.ReadEmbedded();
        return reading.Catalogue ?? throw new InvalidOperationException(string.Join('\n', reading.Faults));
    }
}
