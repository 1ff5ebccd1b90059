using System.Xml.Linq;
using Backstride.Clinic;
using Backstride.Clinic.Answers;
using Backstride.Clinic.Measures;
using Backstride.Clinic.Triage;
using Backstride.Knowledge;
using Backstride.Plan;
using Backstride.Running.Load;
using Backstride.Sharing.Report;

namespace Backstride.Sharing.Tests;

public sealed class ClinicianReportTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly Question Words = new(
        "words", "about-the-pain", "What does it feel like <b>?", "", QuestionKind.Multiple,
        [new("dull", "A dull ache & stiffness"), new("sharp", "Sharp")], null, null, null, new Condition.Always(), "always", []);

    [Fact]
    public void Before_the_first_check_it_says_so() =>
        Assert.Contains("No check has been taken yet.", ClinicianReport.Write(Inputs(check: false), null, []), StringComparison.Ordinal);

    [Fact]
    public void Answers_are_in_words_and_whatever_was_typed_is_escaped()
    {
        var page = ClinicianReport.Write(Inputs(check: true), null, []);

        Assert.Contains("A dull ache &amp; stiffness", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_sums_its_runs_and_its_pain()
    {
        var page = ClinicianReport.Write(Inputs(check: true), null, []);
        var body = page[page.LastIndexOf("<tbody>", StringComparison.Ordinal)..];
        var week = XElement.Parse(body[..(body.IndexOf("</tbody>", StringComparison.Ordinal) + "</tbody>".Length)]).Elements("tr").First();

        Assert.Equal(["24 February 2026", "3.0 (2.0 to 4.0)", "2", "13.0 km", "8.0 km", "14.5 easy km"], week.Elements("td").Select(cell => cell.Value));
    }

    [Fact]
    public void Nothing_is_loaded_from_elsewhere()
    {
        var page = ClinicianReport.Write(Inputs(check: true), null, []);

        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_stand_with_their_change_and_what_it_means()
    {
        var measure = new Measure("wish", "What I <want>", "", 0, 10, true, 2, 7, "", EvidenceGrade.OwnJudgement, []) { Kind = MeasureKind.Activities, Why = "", Better = "", Worse = "" };
        MeasureEntry Entry(int day, double score) => new(new(Today.AddDays(day), new(8, 0), TimeSpan.Zero), "wish", [new("run 5 km", score)], score);

        var page = ClinicianReport.Write(Inputs(check: true), null, [MeasureSeries.Of(measure, [Entry(-14, 3), Entry(-7, 4), Entry(0, 5.5)])]);

        foreach (var part in new[] { "What I &lt;want&gt;, higher is better: run 5 km 5.5", "3 (16 Feb 2026)", "5.5 (2 Mar 2026)", "+2.5", "<td>better</td>" })
            Assert.Contains(part, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Scores over time", ClinicianReport.Write(Inputs(check: true), null, []), StringComparison.Ordinal);
    }

    private static PlanInputs Inputs(bool check) => new(
        Catalogue(),
        check ? new CheckResult(AnswerSet.Empty.With("words", "dull"), new TriageResult(Tier.SelfCare, [], [], []), [], []) : null,
        check ? Today : null,
        Today,
        [Pain(-1, 4), Pain(-2, 2), Pain(-20, 9)],
        [],
        [Run(-1, 5, 5.5), Run(-3, 8, 9), Run(-12, 20, null)]);

    private static PainEntry Pain(int day, double score) =>
        new(new DateTimeOffset(Today.AddDays(day), new TimeOnly(8, 0), TimeSpan.Zero), score, null, null);

    private static DatedRun Run(int day, double km, double? easyKm) => new(Today.AddDays(day), km * 1000, km * 360, null, null, easyKm);

    private static Catalogue Catalogue() => new()
    {
        Edition = "test",
        Sources = new Dictionary<string, Source>(),
        Questions = [Words],
        Flags = [],
        SafetyNet = [],
        Patterns = [],
        Stages = [],
        Exercises = [],
        Measures = [],
        Anatomy = [],
        Claims = [],
    };
}
