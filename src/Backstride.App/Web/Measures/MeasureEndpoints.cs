using Backstride.App.Services;
using Backstride.App.Web.Diary;
using Backstride.App.Web.Frame;
using Backstride.Knowledge;

namespace Backstride.App.Web.Measures;

/// <summary>What the forms of the measures post to.</summary>
public static class MeasureEndpoints
{
    public static void MapMeasures(this IEndpointRouteBuilder app)
    {
        app.MapPost("/measures/not-today", NotToday);
        app.MapPost("/measures/{id}", Add);
        app.MapPost("/measures/entry/{entry:long}", Change);
        app.MapPost("/measures/entry/{entry:long}/remove", Remove);
    }

    private static IResult Add(string id, IFormCollection form, Companion companion, TimeProvider clock)
    {
        if (Find(companion, id) is not { Kind: not MeasureKind.Score } measure) return NotThere();
        var reader = new FormReader(form);
        var at = DiaryMoment.Read(reader, companion.Now, clock.LocalTimeZone, companion.Now);
        if (MeasureForm.Read(reader, measure, at) is not { } entry)
            return PageResult.Refused<MeasurePage>(reader, (nameof(MeasurePage.Id), id));

        companion.Journal.Measures.Add(entry);
        // Filling something in is a check-in: if the warning signs are due, this is the moment.
        if (new ShortCheck(companion).Due().Count > 0) return Results.LocalRedirect("/check/again?saved=measure");
        return Results.LocalRedirect($"/measures/{id}?saved=measure");
    }

    private static IResult Change(long entry, IFormCollection form, Companion companion, TimeProvider clock)
    {
        if (companion.Journal.Measures.Find(entry) is not { } kept || Find(companion, kept.Entry.MeasureId) is not { } measure) return NotThere();
        var reader = new FormReader(form);
        var at = DiaryMoment.Read(reader, companion.Now, clock.LocalTimeZone, kept.Entry.At);
        if (MeasureForm.Read(reader, measure, at) is not { } changed)
            return PageResult.Refused<MeasureEntryPage>(reader, (nameof(MeasureEntryPage.Entry), entry));

        companion.Journal.Measures.Change(entry, changed);
        return Results.LocalRedirect($"/measures/{measure.Id}?saved=changed");
    }

    // The form holds nothing but the token; it is asked for so that the token is checked.
    private static IResult Remove(long entry, IFormCollection form, Companion companion)
    {
        if (companion.Journal.Measures.Find(entry) is not { } kept) return NotThere();
        companion.Journal.Measures.Remove(entry);
        return Results.LocalRedirect($"/measures/{kept.Entry.MeasureId}?saved=removed");
    }

    private static IResult NotToday(IFormCollection form, Companion companion)
    {
        companion.Journal.Measures.PutOff(companion.Today);
        return Results.LocalRedirect("/?saved=not-today");
    }

    private static Measure? Find(Companion companion, string id) => companion.Catalogue.Measures.FirstOrDefault(measure => measure.Id == id);

    private static IResult NotThere() => PageResult.Of<NotFoundPage>(StatusCodes.Status404NotFound);
}
