using Backstride.App.Services;
using Backstride.App.Web.Frame;
using Backstride.Plan;
using Backstride.Plan.Exercises;

namespace Backstride.App.Web.Move;

/// <summary>"I did this", for one exercise or for the session.</summary>
public static class MoveEndpoints
{
    public static void MapMove(this IEndpointRouteBuilder app)
    {
        app.MapPost("/move/done", OneDone);
        app.MapPost("/move/session/done", SessionDone);
    }

    private static IResult OneDone(IFormCollection form, Companion companion)
    {
        var reader = new FormReader(form);
        var id = form["exercise"].ToString();
        if (!Known(companion, id)) return Results.NotFound();
        var pain = ReadPain(reader);
        if (!reader.Usable) return PageResult.Refused<ExercisePage>(reader, (nameof(ExercisePage.Id), id));

        companion.Journal.Diary.AddExercise(new DoneExercise(companion.Now, id, pain));
        return Results.LocalRedirect(pain >= StopRule.StopAt(companion.PlanInputs()) ? $"/move/{id}?hurt=yes" : "/move?saved=exercise");
    }

    private static IResult SessionDone(IFormCollection form, Companion companion)
    {
        var reader = new FormReader(form);
        var ids = form["exercise"].OfType<string>().Distinct().ToList();
        if (ids.Count == 0) reader.Refuse("FRM001", "exercise", "Tick what you did, or leave the page");
        if (!ids.All(id => Known(companion, id))) reader.Refuse("FRM006", "exercise", "One of the exercises is not in the library");
        var pain = ReadPain(reader);
        if (!reader.Usable) return PageResult.Refused<SessionPage>(reader);

        foreach (var id in ids) companion.Journal.Diary.AddExercise(new DoneExercise(companion.Now, id, pain));
        return Results.LocalRedirect("/move?saved=exercise");
    }

    private static double? ReadPain(FormReader reader) => reader.Number("pain", "Pain during it", 0, 10, required: false);

    private static bool Known(Companion companion, string id) => companion.Catalogue.Exercises.Any(exercise => exercise.Id == id);
}
