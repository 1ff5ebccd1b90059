using Backstride.App.Services;
using Backstride.App.Web.Frame;
using Backstride.Clinic;
using Backstride.Clinic.Answers;
using Backstride.Clinic.Interview;
using Backstride.Journal;
using Backstride.Knowledge;

namespace Backstride.App.Web.Interview;

/// <summary>Start, answer, correct: what the check's forms post to.</summary>
public static class CheckEndpoints
{
    public static void MapCheck(this IEndpointRouteBuilder app)
    {
        app.MapPost("/check/start", Start);
        app.MapPost("/check/answer", Answer);
        app.MapPost("/check/correct", Correct);
    }

    private static IResult Start(IFormCollection form, Companion companion)
    {
        companion.Journal.Checks.Start(companion.Now);
        return Results.LocalRedirect("/check/question");
    }

    private static IResult Answer(IFormCollection form, Companion companion)
    {
        if (companion.Journal.Checks.Unfinished() is not { } check) return Results.LocalRedirect("/check");
        var questionId = form["question"].ToString();
        var values = form["answer"].OfType<string>().Where(value => value.Trim().Length > 0).ToList();
        var reader = new FormReader(form);
        var answers = check.Answers;
        if (values.Count == 0)
        {
            reader.Refuse("FRM001", "answer", "Pick an answer, or say that you are not sure");
        }
        else
        {
            var reading = AnswerReader.Add(answers, questionId, values, companion.Catalogue);
            foreach (var fault in reading.Faults) reader.Refuse(fault.Code, "answer", fault.Message);
            answers = reading.Answers;
        }

        if (!reader.Usable) return PageResult.Refused<QuestionPage>(reader, (nameof(QuestionPage.Id), questionId));

        companion.Journal.Checks.SaveAnswers(check.Id, answers);
        return Results.LocalRedirect(GoOn(companion, check, answers));
    }

    /// <summary>An emergency ends the check at this very answer; so does the last question.</summary>
    private static string GoOn(Companion companion, CheckRecord check, AnswerSet answers)
    {
        var step = InterviewGuide.Next(companion.Catalogue, answers);
        if (step.Stop is { } stop)
        {
            companion.Journal.Checks.Finish(check.Id, answers, stop.Tier, companion.Now);
            return "/check/emergency";
        }

        if (step.Next is not null) return "/check/question";
        var onTheWay = CheckPath.Walk(companion.Catalogue, answers).OnTheWay;
        var result = Check.Evaluate(companion.Catalogue, onTheWay);
        companion.Journal.Checks.Finish(check.Id, onTheWay, result.Triage.Tier, companion.Now);
        return result.Triage.Tier == Tier.Emergency ? "/check/emergency" : "/check/result";
    }

    /// <summary>A slip of the finger at an emergency question: a new check with the same answers, at that question. The old result stays in force until it is finished.</summary>
    private static IResult Correct(IFormCollection form, Companion companion)
    {
        if (companion.Journal.Checks.Latest() is not { } last) return Results.LocalRedirect("/check");
        var answers = companion.LatestCheck()!.Triage.Reasons.Where(reason => reason.Tier == Tier.Emergency)
            .Aggregate(last.Answers, (kept, reason) => kept.Without(reason.QuestionId));
        var check = companion.Journal.Checks.Start(companion.Now);
        companion.Journal.Checks.SaveAnswers(check.Id, answers);
        return Results.LocalRedirect("/check/question");
    }
}
