using Backstride.App.Services;
using Backstride.Clinic.Answers;
using Backstride.Clinic.Interview;
using Backstride.Clinic.Triage;
using Backstride.Journal;
using Backstride.Knowledge;

namespace Backstride.App.Web.Interview;

/// <summary>The way through the interview that some answers took: walked again from the first question, so it can be stepped back along.</summary>
/// <param name="Asked">The questions on the way that are answered, in order.</param>
/// <param name="End">The step after the last of them.</param>
/// <param name="OnTheWay">The answers without those to questions that a changed answer no longer leads to; what a finished check keeps.</param>
public sealed record CheckPath(IReadOnlyList<Question> Asked, InterviewStep End, AnswerSet OnTheWay)
{
    public static CheckPath Of(Companion companion, CheckRecord check) =>
        check.IsShort ? Short(companion, check.Answers) : Walk(companion.Catalogue, check.Answers);

    public static CheckPath Walk(Catalogue catalogue, AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var asked = new List<Question>();
        var walked = AnswerSet.Empty;
        var step = InterviewGuide.Next(catalogue, walked);
        while (step.Next is { } question && answers.Has(question.Id))
        {
            asked.Add(question);
            walked = Carry(walked, answers, question.Id);
            step = InterviewGuide.Next(catalogue, walked);
        }

        // A self-test that was done without being asked for counts too, as long as it is allowed.
        foreach (var test in InterviewGuide.AllowedTests(catalogue, walked).Where(test => answers.Has(test.Id) && !walked.Has(test.Id)))
        {
            asked.Add(test);
            walked = Carry(walked, answers, test.Id);
        }

        return new(asked, step, walked);
    }

    /// <summary>The question before this one; null at the first.</summary>
    public Question? Before(string questionId)
    {
        var at = Asked.ToList().FindIndex(question => question.Id == questionId);
        return at switch
        {
            0 => null,
            > 0 => Asked[at - 1],
            _ => Asked.Count > 0 ? Asked[^1] : null,
        };
    }

    /// <summary>The short check: its questions one by one, with an end at any answer that makes it an emergency.</summary>
    private static CheckPath Short(Companion companion, AnswerSet today)
    {
        var check = new ShortCheck(companion);
        var all = check.Questions();
        Question[] asked = [.. all.Where(question => today.Has(question.Id))];
        var merged = check.Merge(today);
        var triage = TriageRules.Apply(companion.Catalogue, merged);
        var end = triage.Tier == Tier.Emergency
            ? new InterviewStep(null, triage, asked.Length, asked.Length)
            : new InterviewStep(all.FirstOrDefault(question => !today.Has(question.Id)), null, asked.Length, all.Count);
        return new(asked, end, merged);
    }

    private static AnswerSet Carry(AnswerSet to, AnswerSet from, string id) =>
        from.Numbers.TryGetValue(id, out var number) ? to.With(id, number) : to.With(id, from.Choices[id]);
}
