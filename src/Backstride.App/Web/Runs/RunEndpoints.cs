using Backstride.App.Importing;
using Backstride.App.Services;
using Backstride.App.Web.Frame;
using Backstride.Journal;
using Backstride.Plan;
using Backstride.Running.Files;
using Backstride.Spine.Gait;

namespace Backstride.App.Web.Runs;

/// <summary>What the forms of the run pages post to.</summary>
public static class RunEndpoints
{
    /// <summary>Kilograms; more than this nobody runs with.</summary>
    public const double MostCarriedKg = 50;

    private const int MostShoeLetters = 80;

    public static void MapRuns(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapPost("/runs/import", Upload.Receive);
        app.MapPost("/runs/imports/{batch}/stop", Upload.Stop);
        app.MapPost("/runs/imports/{batch}/go-on", Upload.GoOn);
        app.MapPost("/runs/imports/{batch}/undo", Undo);
        app.MapPost("/runs/watch", WatchForms.Add);
        app.MapPost("/runs/watch/end", WatchForms.End);
        app.MapPost("/runs/twins/{id:long}", Twin);
        app.MapPost("/runs/imports/{batch}/sport", SaySportOfAll);
        app.MapPost("/runs/{id:long}/about", Describe);
        app.MapPost("/runs/{id:long}/sport", SaySport);
        app.MapPost("/runs/{id:long}/morning", Morning);
    }

    // The form holds nothing but the token; it is asked for so that the token is checked.
    private static async Task<IResult> Undo(string batch, IFormCollection form, Companion companion, UploadedFiles uploads, ImportDesk desk)
    {
        // What is under way is let come to rest first, or it would go on adding.
        desk.Stop(batch);
        while (desk.Progress(batch) is not null) await Task.Delay(50);
        uploads.Drop(batch);
        return companion.Journal.Imports.Undo(batch, companion.Now) is { } removed
            ? Results.LocalRedirect($"/runs?undone={removed}")
            : PageResult.Of<NotFoundPage>(StatusCodes.Status404NotFound);
    }

    private static IResult Twin(long id, IFormCollection form, Companion companion)
    {
        var reader = new FormReader(form);
        var said = reader.Choice("answer", "Which one counts", [TwinAnswer.First, TwinAnswer.Both]);
        if (!reader.Usable) return PageResult.Refused<RunsPage>(reader);
        var known = said == TwinAnswer.Both ? companion.Journal.Twins.CountBoth(id) : companion.Journal.Twins.Count(id);
        return known ? Results.LocalRedirect("/runs?twin=answered") : PageResult.Of<NotFoundPage>(StatusCodes.Status404NotFound);
    }

    private static IResult Describe(long id, IFormCollection form, Companion companion)
    {
        if (companion.Journal.Runs.Find(id) is null) return PageResult.Of<NotFoundPage>(StatusCodes.Status404NotFound);
        var reader = new FormReader(form);
        var surface = reader.Choice("surface", "The ground", Enum.GetNames<Surface>());
        var effort = reader.Number("effort", "Effort", 0, 10, required: false);
        var carriedKg = reader.Number("carried", "Carried weight in kg", 0, MostCarriedKg, required: false);
        var shoes = reader.Words("shoes", "The shoes", MostShoeLetters);
        if (!reader.Usable) return PageResult.Refused<RunPage>(reader, (nameof(RunPage.Id), id));

        companion.Journal.Runs.Describe(id, Enum.Parse<Surface>(surface!), effort, carriedKg ?? 0, shoes ?? "");
        RunLoads.Refresh(companion.Journal, id);
        return Results.LocalRedirect($"/runs/{id}?saved=run");
    }

    private static IResult SaySport(long id, IFormCollection form, Companion companion)
    {
        if (companion.Journal.Runs.Find(id) is null) return PageResult.Of<NotFoundPage>(StatusCodes.Status404NotFound);
        var reader = new FormReader(form);
        if (ReadSport(reader) is not { } sport) return PageResult.Refused<RunPage>(reader, (nameof(RunPage.Id), id));

        RunSport.Say(companion.Journal, id, sport);
        return Results.LocalRedirect($"/runs/{id}?saved=sport");
    }

    private static IResult SaySportOfAll(string batch, IFormCollection form, Companion companion)
    {
        if (companion.Journal.Imports.Batches().All(known => known.Id != batch)) return PageResult.Of<NotFoundPage>(StatusCodes.Status404NotFound);
        var reader = new FormReader(form);
        if (ReadSport(reader) is not { } sport) return PageResult.Refused<ImportPage>(reader, (nameof(ImportPage.Batch), batch));

        foreach (var run in UnsaidRun.Of(companion.Journal, batch)) RunSport.Say(companion.Journal, run.Id, sport);
        return Results.LocalRedirect($"/runs/imports/{batch}");
    }

    private static Sport? ReadSport(FormReader reader) =>
        reader.Choice("sport", "What it was", RunSport.Choices.Select(choice => choice.ToString())) is { } said ? Enum.Parse<Sport>(said) : null;

    private static IResult Morning(long id, IFormCollection form, Companion companion, TimeProvider clock)
    {
        if (companion.Journal.Runs.Find(id) is not { } stored) return PageResult.Of<NotFoundPage>(StatusCodes.Status404NotFound);
        var reader = new FormReader(form);
        var score = reader.Number("score", "Pain score", 0, 10);
        var morning = NextMorning.After(stored.Run, clock.LocalTimeZone);
        if (morning > companion.Now) reader.Refuse("FRM003", "score", "The morning after this run has not come yet");
        if (!reader.Usable) return PageResult.Refused<RunPage>(reader, (nameof(RunPage.Id), id));

        companion.Journal.Diary.AddPain(new PainEntry(morning, score!.Value, null, id));
        return Results.LocalRedirect($"/runs/{id}?saved=morning");
    }
}
