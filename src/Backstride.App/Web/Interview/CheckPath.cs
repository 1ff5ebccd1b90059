using Backstride.Clinic.Answers;
using Backstride.Clinic.Interview;
using Backstride.Knowledge;

namespace Backstride.App.Web.Interview;

/// <summary>The way through the interview that some answers took: walked again from the first question, so it can be stepped back along.</summary>
/// <param name="Asked">The questions on the way that are answered, in order.</param>
/// <param name="End">The step after the last of them.</param>
/// <param name="OnTheWay">The answers without those to questions that a changed answer no longer leads to.</param>
public sealed record CheckPath(IReadOnlyList<Question> Asked, InterviewStep End, AnswerSet OnTheWay)
{
    public static CheckPath Walk(Catalogue catalogue, AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var asked = new List<Question>();
        var walked = AnswerSet.Empty;
        var step = InterviewGuide.Next(catalogue, walked);
        while (step.Next is { } question && answers.Has(question.Id))
        {
            asked.Add(question);
            walked = answers.Numbers.TryGetValue(question.Id, out var number)
                ? walked.With(question.Id, number)
                : walked.With(question.Id, answers.Choices[question.Id]);
            step = InterviewGuide.Next(catalogue, walked);
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
}
