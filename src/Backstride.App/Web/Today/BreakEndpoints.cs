using Backstride.App.Services;
using Backstride.App.Web.Frame;

namespace Backstride.App.Web.Today;

/// <summary>"I am out running": no break reminders for a while.</summary>
public static class BreakEndpoints
{
    private const int Longest = 360;

    public static void MapBreaks(this IEndpointRouteBuilder app) => app.MapPost("/breaks/running", Running);

    private static IResult Running(IFormCollection form, Companion companion)
    {
        var reader = new FormReader(form);
        var minutes = reader.Number("minutes", "Minutes of quiet", 0, Longest);
        if (!reader.Usable) return PageResult.Refused<TodayPage>(reader);

        var profile = companion.Journal.Profile.Read();
        companion.Journal.Profile.Save(profile with { RunningUntil = minutes > 0 ? companion.Now.AddMinutes(minutes.Value) : null });
        return Results.LocalRedirect("/");
    }
}
