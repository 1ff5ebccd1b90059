using Backstride.Clinic;
using Backstride.Clinic.Answers;
using Backstride.Clinic.Interview;
using Backstride.Journal;
using Backstride.Knowledge;

namespace Backstride.App.Demo;

/// <summary>The checks the made-up runner took: two days into the episode and a week ago. Answers go through the interview as a person's do.</summary>
internal static class DemoChecks
{
    private static readonly Dictionary<string, string[]> Common = new(StringComparer.Ordinal)
    {
        ["age"] = ["38"], ["sex"] = ["female"], ["onset"] = ["after-run"], ["training-change"] = ["longest-run", "more-distance"],
        ["pain-place"] = ["low-both-sides"], ["earlier-episodes"] = ["one-two"], ["sitting-hours"] = ["8"], ["clinician-tests"] = ["not-tested"],
        ["hop-test"] = ["no-pain"], ["back-bend-test"] = ["no-change"], ["morning-stiffness"] = ["none-or-short"],
    };

    private static readonly Dictionary<string, string[]> Early = new(Common, StringComparer.Ordinal)
    {
        ["days-since-onset"] = ["2"], ["pain-now"] = ["6"], ["course"] = ["same"], ["day-limits"] = ["some"], ["with-running"] = ["lingers"],
        ["worse-with"] = ["bending-forward", "sitting", "lifting"], ["eases-with"] = ["moving", "changing-position", "heat"], ["worry"] = ["5"],
    };

    private static readonly Dictionary<string, string[]> Late = new(Common, StringComparer.Ordinal)
    {
        ["days-since-onset"] = ["42"], ["pain-now"] = ["1"], ["course"] = ["better"], ["day-limits"] = ["little"], ["with-running"] = ["warms-up"],
        ["worse-with"] = ["sitting"], ["eases-with"] = ["moving"], ["worry"] = ["1"],
    };

    public static void Fill(JournalDatabase journal, Catalogue catalogue, Func<int, double, DateTimeOffset> at)
    {
        Take(journal, catalogue, Early, at(DemoCalendar.OnsetDay - 2, 20));
        Take(journal, catalogue, Late, at(DemoCalendar.OnsetDay - 42, 20));
    }

    private static void Take(JournalDatabase journal, Catalogue catalogue, Dictionary<string, string[]> wanted, DateTimeOffset when)
    {
        var answers = AnswerSet.Empty;
        while (InterviewGuide.Next(catalogue, answers).Next is { } question)
        {
            var reading = AnswerReader.Add(answers, question.Id, wanted.GetValueOrDefault(question.Id) ?? NothingToReport(question), catalogue);
            if (!reading.Answers.Has(question.Id)) throw new InvalidOperationException($"The demo's answer to \"{question.Id}\" was refused: {string.Join("; ", reading.Faults)}");
            answers = reading.Answers;
        }
        var check = journal.Checks.Start(when);
        journal.Checks.Finish(check.Id, answers, Check.Evaluate(catalogue, answers).Triage.Tier, when.AddMinutes(4));
    }

    // "None of these", else "no", else "not sure": a healthy person with a sore back.
    private static string[] NothingToReport(Question question)
    {
        if (question.Kind == QuestionKind.Number) return [(question.Minimum ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture)];
        var answer = question.Answers.FirstOrDefault(a => a.Meaning == AnswerMeaning.None)
            ?? question.Answers.FirstOrDefault(a => a.Id == "no")
            ?? question.Answers.FirstOrDefault(a => a.Meaning == AnswerMeaning.NotSure)
            ?? question.Answers[^1];
        return [answer.Id];
    }
}
