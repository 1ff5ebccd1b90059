using Backstride.App.Services;
using Backstride.App.Web.Frame;
using Backstride.App.Web.Today;
using Backstride.Clinic.Triage;
using Backstride.Plan;

namespace Backstride.App.Web.Diary;

/// <summary>What the diary's forms post to.</summary>
public static class DiaryEndpoints
{
    private const int LongestWhere = 80;

    public static void MapDiary(this IEndpointRouteBuilder app)
    {
        app.MapPost("/diary/pain", AddPain);
        app.MapPost("/diary/pain/{id:long}", ChangePain);
        app.MapPost("/diary/pain/{id:long}/remove", RemovePain);
        app.MapPost("/diary/done/{id:long}", ChangeDone);
        app.MapPost("/diary/done/{id:long}/remove", RemoveDone);
    }

    private static IResult AddPain(IFormCollection form, Companion companion, TimeProvider clock)
    {
        var reader = new FormReader(form);
        var entry = ReadPain(reader, companion, clock, new(companion.Now, 0, null, RunId: null));
        var fromDiary = form["from"] == "diary";
        if (!reader.Usable)
            return fromDiary ? PageResult.Refused<DiaryPage>(reader) : PageResult.Refused<TodayPage>(reader);

        companion.Journal.Diary.AddPain(entry);
        if (RaisesAQuestion(companion)) return Results.LocalRedirect("/check/again?saved=pain");
        return Results.LocalRedirect(fromDiary ? "/diary?saved=pain" : "/?saved=pain");
    }

    private static IResult ChangePain(long id, IFormCollection form, Companion companion, TimeProvider clock)
    {
        if (companion.Journal.Diary.FindPain(id) is not { } kept) return NotThere();
        var reader = new FormReader(form);
        var entry = ReadPain(reader, companion, clock, kept.Entry);
        if (!reader.Usable) return PageResult.Refused<PainPage>(reader, (nameof(PainPage.Id), id));

        companion.Journal.Diary.ChangePain(id, entry);
        return Results.LocalRedirect(Back(kept.Entry, form, "changed"));
    }

    private static IResult RemovePain(long id, IFormCollection form, Companion companion)
    {
        if (companion.Journal.Diary.FindPain(id) is not { } kept) return NotThere();
        companion.Journal.Diary.RemovePain(id);
        return Results.LocalRedirect(Back(kept.Entry, form, "removed"));
    }

    private static IResult ChangeDone(long id, IFormCollection form, Companion companion, TimeProvider clock)
    {
        if (companion.Journal.Diary.FindExercise(id) is not { } kept) return NotThere();
        var reader = new FormReader(form);
        var pain = reader.Number("pain", "Pain during it", 0, 10, required: false);
        var at = DiaryMoment.Read(reader, companion.Now, clock.LocalTimeZone, kept.Entry.At);
        if (!reader.Usable) return PageResult.Refused<DonePage>(reader, (nameof(DonePage.Id), id));

        companion.Journal.Diary.ChangeExercise(id, kept.Entry with { At = at, PainDuring = pain });
        return Results.LocalRedirect("/diary?saved=changed");
    }

    // The form holds nothing but the token; it is asked for so that the token is checked.
    private static IResult RemoveDone(long id, IFormCollection form, Companion companion) =>
        companion.Journal.Diary.RemoveExercise(id) ? Results.LocalRedirect("/diary?saved=removed") : NotThere();

    private static PainEntry ReadPain(FormReader reader, Companion companion, TimeProvider clock, PainEntry before)
    {
        var score = reader.Number("score", "Pain score", 0, 10);
        var where = reader.Words("where", "Where it hurts", LongestWhere);
        var at = DiaryMoment.Read(reader, companion.Now, clock.LocalTimeZone, before.At);
        return before with { At = at, Score = score ?? before.Score, Where = where, BelowKnee = reader.Ticked("belowKnee") };
    }

    /// <summary>A jump of the pain, or pain new below the knee: the warning signs are asked about at once. A review can wait for Today.</summary>
    private static bool RaisesAQuestion(Companion companion) =>
        new ShortCheck(companion).Due().Any(reason => reason.Cause is RescreenCause.PainJump or RescreenCause.NewLegSymptoms);

    private static string Back(PainEntry entry, IFormCollection form, string saved) =>
        form["from"] == "run" && entry.RunId is { } run ? $"/runs/{run}?saved=morning-{saved}" : $"/diary?saved={saved}";

    private static IResult NotThere() => PageResult.Of<NotFoundPage>(StatusCodes.Status404NotFound);
}
