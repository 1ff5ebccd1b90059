using System.Globalization;
using Backstride.Clinic;
using Backstride.Clinic.Measures;
using Backstride.Plan;

namespace Backstride.Sharing.Report;

/// <summary>Two printed pages for whoever sees the runner next: what was answered, what it looked like, how pain and running went. One HTML file without anything loaded from elsewhere.</summary>
public static class ClinicianReport
{
    private const int Weeks = 8;
    private const int PatternsShown = 3;

    private const string Style = """
        <style>
        body { font: 11pt/1.45 system-ui, sans-serif; color: #1d2733; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 1.6rem; border-bottom: 1px solid #e3dfd6; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        th, td { text-align: left; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #e3dfd6; vertical-align: top; }
        @media print { body { margin: 0; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
        </style>
        """;

    /// <param name="scores">The measures that were filled in; empty when there are none.</param>
    public static string Write(PlanInputs inputs, CarePlan? plan, IReadOnlyList<MeasureSeries> scores)
    {
        var page = new Html()
            .Raw("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Back summary for a clinician</title>")
            .Raw(Style)
            .Raw("</head><body>")
            .Element("h1", "Back summary for a clinician")
            .Element("p", $"Made on {Day(inputs.Today)} by Backstride, from what the runner answered, logged and ran. It does not diagnose.");

        if (inputs.Check is { } check) WriteCheck(page, inputs, check);
        else page.Element("p", "No check has been taken yet.");
        if (plan is not null) WritePlan(page, plan);
        WriteScores(page, scores);
        WriteWeeks(page, inputs);

        return page.Raw("</body></html>").ToString();
    }

    private static void WriteCheck(Html page, PlanInputs inputs, CheckResult check)
    {
        page.Element("h2", inputs.CheckedOn is { } day ? $"Check of {Day(day)}" : "Check");
        page.Element("p", $"Suggested urgency: {TierWords.Of(check.Triage.Tier)}.");
        if (check.Triage.Reasons.Count == 0) page.Element("p", "No warning sign found in the answers.");
        else page.Table(["Warning sign", "Asked", "Answered"], check.Triage.Reasons.Select(r => (string[])[r.FlagName, r.Question, r.Answer]));

        if (check.Patterns.Count > 0)
        {
            page.Element("h2", "What the answers are most like");
            page.Table(
                ["Pattern", "Share", "For", "Against"],
                check.Patterns.Take(PatternsShown).Select(p => (string[])[
                    $"{p.Name} ({p.Confidence.ToString().ToLowerInvariant()} confidence)",
                    $"{Percent(p.Probability)} ({Percent(p.Low)} to {Percent(p.High)})",
                    string.Join("; ", p.For.Select(r => r.Text)),
                    string.Join("; ", p.Against.Select(r => r.Text))]));
        }

        page.Element("h2", "Answers");
        page.Table(["Question", "Answer"], AnswersInWords.Of(inputs.Catalogue, check.Answers));
    }

    private static void WritePlan(Html page, CarePlan plan)
    {
        page.Element("h2", "Present plan");
        page.Element("p", $"{plan.StageName}. {plan.Headline}");
        page.Element("p", plan.Running.Why);
        if (plan.Exercises.Count > 0)
            page.List(plan.Exercises.Select(e => $"{e.Name}: {e.Dose.Sets} x {e.Dose.Repetitions}{(e.Dose.PerSide ? " each side" : "")}"));
    }

    private static void WriteScores(Html page, IReadOnlyList<MeasureSeries> scores)
    {
        if (scores.All(series => series.Latest is null)) return;
        page.Element("h2", "Scores over time");
        page.Table(ScoresInWords.Heads, ScoresInWords.Of(scores));
        page.Element("p", "Pain is the mean of a week's scores. The weekly check is Backstride's own and compares with no other questionnaire. What a change counts from is a published figure for pain and Roland-Morris, our own judgement for the others.");
    }

    private static void WriteWeeks(Html page, PlanInputs inputs)
    {
        page.Element("h2", $"The last {Weeks} weeks");
        page.Table(
            ["Week from", "Pain 0-10: mean (range)", "Runs", "Distance", "Longest run", "Back load"],
            Enumerable.Range(0, Weeks).Select(back => Week(inputs, inputs.Today.AddDays(-7 * back - 6))));
        page.Element("p", "Back load is the estimated compression at L4/L5 summed over the runs, in kilometres of this runner's own easy running on the flat.");
    }

    private static string[] Week(PlanInputs inputs, DateOnly from)
    {
        var pain = inputs.Pain.Where(p => Within(DateOnly.FromDateTime(p.At.DateTime))).Select(p => p.Score).ToArray();
        var runs = inputs.Runs.Where(r => Within(r.Day)).ToArray();
        var loads = runs.Where(r => r.EasyKm is not null).Select(r => r.EasyKm!.Value).ToArray();
        return
        [
            Day(from),
            pain.Length == 0 ? "not logged" : $"{One(pain.Average())} ({One(pain.Min())} to {One(pain.Max())})",
            runs.Length.ToString(CultureInfo.InvariantCulture),
            $"{One(runs.Sum(r => r.DistanceM) / 1000)} km",
            runs.Length == 0 ? "" : $"{One(runs.Max(r => r.DistanceM) / 1000)} km",
            loads.Length == 0 ? "" : $"{One(loads.Sum())} easy km",
        ];

        bool Within(DateOnly day) => day >= from && day < from.AddDays(7);
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string One(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => share.ToString("0%", CultureInfo.InvariantCulture);
}
