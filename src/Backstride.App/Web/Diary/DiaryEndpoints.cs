using System.Globalization;
using Backstride.App.Services;
using Backstride.App.Web.Frame;
using Backstride.App.Web.Today;
using Backstride.Plan;

namespace Backstride.App.Web.Diary;

/// <summary>What the diary's forms post to.</summary>
public static class DiaryEndpoints
{
    private const int LongestWhere = 80;

    public static void MapDiary(this IEndpointRouteBuilder app) => app.MapPost("/diary/pain", AddPain);

    private static IResult AddPain(IFormCollection form, Companion companion, TimeProvider clock)
    {
        var reader = new FormReader(form);
        var score = reader.Number("score", "Pain score", 0, 10);
        var where = reader.Words("where", "Where it hurts", LongestWhere);
        var at = ReadMoment(reader, companion, clock);
        var fromDiary = form["from"] == "diary";
        if (!reader.Usable)
            return fromDiary ? PageResult.Refused<DiaryPage>(reader) : PageResult.Refused<TodayPage>(reader);

        companion.Journal.Diary.AddPain(new PainEntry(at, score!.Value, where, RunId: null, reader.Ticked("belowKnee")));
        return Results.LocalRedirect(fromDiary ? "/diary?saved=pain" : "/?saved=pain");
    }

    /// <summary>The local time of the field, or now. A score from the future is a slip of the finger; so is one from before the diary could be.</summary>
    private static DateTimeOffset ReadMoment(FormReader reader, Companion companion, TimeProvider clock)
    {
        var text = reader.Form["at"].FirstOrDefault();
        if (string.IsNullOrWhiteSpace(text)) return companion.Now;
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            reader.Refuse("FRM002", "at", "The time must be a date and a time");
            return companion.Now;
        }

        var moment = new DateTimeOffset(local, clock.LocalTimeZone.GetUtcOffset(local));
        if (moment > companion.Now || moment < companion.Now.AddYears(-1))
            reader.Refuse("FRM003", "at", "The time must lie within the last year");
        return moment;
    }
}
