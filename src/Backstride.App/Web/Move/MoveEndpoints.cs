using Backstride.App.Services;
using Backstride.App.Web.Frame;
using Backstride.Plan;
using Backstride.Plan.Exercises;

namespace Backstride.App.Web.Move;

/// <summary>"I did this", for one exercise or for the session, and "this hurts" in the middle of it.</summary>
public static class MoveEndpoints
{
    public static void MapMove(this IEndpointRouteBuilder app)
    {
        app.MapPost("/move/done", OneDone);
        app.MapPost("/move/session/done", SessionDone);
        app.MapPost("/move/session/hurts", SessionHurts);
    }

    private static IResult OneDone(IFormCollection form, Companion companion)
    {
        var reader = new FormReader(form);
        var id = form["exercise"].ToString();
        if (!Known(companion, id)) return Results.NotFound();
        var (pain, effort) = (ReadPain(reader), ReadEffort(reader));
        if (!reader.Usable) return PageResult.Refused<ExercisePage>(reader, (nameof(ExercisePage.Id), id));

        companion.Journal.Diary.AddExercise(new DoneExercise(companion.Now, id, pain, effort));
        return Results.LocalRedirect(pain >= StopRule.StopAt(companion.PlanInputs()) ? $"/move/{id}?hurt=yes" : "/move?saved=exercise");
    }

    private static IResult SessionDone(IFormCollection form, Companion companion)
    {
        var reader = new FormReader(form);
        var ids = form["exercise"].OfType<string>().Distinct().ToList();
        if (ids.Count == 0) reader.Refuse("FRM001", "exercise", "Tick what you did, or leave the page");
        if (!ids.All(id => Known(companion, id))) reader.Refuse("FRM006", "exercise", "One of the exercises is not in the library");
        var (pain, effort) = (ReadPain(reader), ReadEffort(reader));
        // What was said of one exercise goes before what was said of all of them.
        var done = ids.Select(id => new DoneExercise(companion.Now, id, pain, reader.Number("effort-" + id, "How hard it felt", 0, 10, required: false) ?? effort)).ToList();
        if (!reader.Usable) return PageResult.Refused<SessionPage>(reader);

        foreach (var one in done) companion.Journal.Diary.AddExercise(one);
        return Results.LocalRedirect("/move?saved=exercise");
    }

    /// <summary>Writes down what hurt, and what the clock has already been through; the page then shows the session as it is now.</summary>
    private static IResult SessionHurts(IFormCollection form, Companion companion)
    {
        var reader = new FormReader(form);
        var id = form["hurts"].ToString();
        if (!Known(companion, id)) reader.Refuse("FRM001", "hurts", "Say which exercise hurts");
        var pain = reader.Number("score", "How much it hurts", 0, 10);
        if (!reader.Usable) return PageResult.Refused<SessionPage>(reader);

        var before = form["before"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct().Where(one => one != id && Known(companion, one));
        foreach (var one in before) companion.Journal.Diary.AddExercise(new DoneExercise(companion.Now, one, null));
        companion.Journal.Diary.AddExercise(new DoneExercise(companion.Now, id, pain));
        return Results.LocalRedirect(FormattableString.Invariant($"/move/session?hurt={id}&pain={pain}"));
    }

    private static double? ReadPain(FormReader reader) => reader.Number("pain", "Pain during it", 0, 10, required: false);

    private static double? ReadEffort(FormReader reader) => reader.Number("effort", "How hard it felt", 0, 10, required: false);

    private static bool Known(Companion companion, string id) => companion.Catalogue.Exercises.Any(exercise => exercise.Id == id);
}
