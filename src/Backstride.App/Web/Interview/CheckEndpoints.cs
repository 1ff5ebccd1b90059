using Backstride.App.Services;
using Backstride.App.Web.Frame;
using Backstride.Clinic;
using Backstride.Clinic.Answers;
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
        app.MapPost("/check/again/start", StartShort);
        app.MapPost("/check/change", Change);
        app.MapPost("/check/correct", Correct);
    }

    private static IResult Start(IFormCollection form, Companion companion)
    {
        Discard(companion);
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
        return Results.LocalRedirect(GoOn(companion, check with { Answers = answers }));
    }

    /// <summary>An emergency ends the check at this very answer; so does the last question.</summary>
    private static string GoOn(Companion companion, CheckRecord check)
    {
        var path = CheckPath.Of(companion, check);
        if (path.End.Stop is { } stop)
        {
            companion.Journal.Checks.Finish(check.Id, check.IsShort ? path.OnTheWay : check.Answers, stop.Tier, companion.Now);
            return "/check/emergency";
        }

        if (path.End.Next is not null) return "/check/question";
        var result = Check.Evaluate(companion.Catalogue, path.OnTheWay);
        companion.Journal.Checks.Finish(check.Id, path.OnTheWay, result.Triage.Tier, companion.Now);
        return result.Triage.Tier == Tier.Emergency ? "/check/emergency" : "/check/result";
    }

    /// <summary>The warning signs alone, once more.</summary>
    private static IResult StartShort(IFormCollection form, Companion companion)
    {
        var check = new ShortCheck(companion);
        // A whole check under way asks all of it and more.
        if (check.Base is null || companion.Journal.Checks.Unfinished() is { IsShort: false }) return Results.LocalRedirect("/check");
        Discard(companion);
        var why = check.Due() is [{ Cause: var cause }, ..] ? cause.ToString() : "Asked";
        companion.Journal.Checks.StartShort(companion.Now, why);
        return Results.LocalRedirect("/check/question");
    }

    /// <summary>One answer of the finished check anew: a new check with all its answers, at that question. The old result stays in force until it is finished.</summary>
    private static IResult Change(IFormCollection form, Companion companion)
    {
        var id = form["question"].ToString();
        if (companion.Journal.Checks.Latest() is not { } last || companion.Catalogue.Questions.All(question => question.Id != id)) return Results.LocalRedirect("/check");
        // A check from a week ago told of seven days fewer; after an emergency nothing is moved on.
        Begin(companion, last.Tier == Tier.Emergency ? last.Answers : new ShortCheck(companion).Merge(AnswerSet.Empty));
        return Results.LocalRedirect($"/check/question?id={Uri.EscapeDataString(id)}");
    }

    /// <summary>A slip of the finger at an emergency question: a new check with the same answers, at that question. The old result stays in force until it is finished.</summary>
    private static IResult Correct(IFormCollection form, Companion companion)
    {
        if (companion.Journal.Checks.Latest() is not { } last) return Results.LocalRedirect("/check");
        Begin(companion, companion.LatestCheck()!.Triage.Reasons.Where(reason => reason.Tier == Tier.Emergency)
            .Aggregate(last.Answers, (kept, reason) => kept.Without(reason.QuestionId)));
        return Results.LocalRedirect("/check/question");
    }

    private static void Begin(Companion companion, AnswerSet answers)
    {
        Discard(companion);
        var check = companion.Journal.Checks.Start(companion.Now);
        companion.Journal.Checks.SaveAnswers(check.Id, answers);
    }

    /// <summary>Only one check is under way at a time.</summary>
    private static void Discard(Companion companion)
    {
        while (companion.Journal.Checks.Unfinished() is { } left) companion.Journal.Checks.Discard(left.Id);
    }
}
