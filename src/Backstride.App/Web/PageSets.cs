using Backstride.App.Web.Diary;
using Backstride.App.Web.Gate;
using Backstride.App.Web.Interview;
using Backstride.App.Web.Measures;
using Backstride.App.Web.More;
using Backstride.App.Web.Move;
using Backstride.App.Web.Runs;

namespace Backstride.App.Web;

/// <summary>Where each feature hangs in what its forms post to. Pages themselves are found by their @page line.</summary>
public static class PageSets
{
    public static void MapPageSets(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapCheck();
        app.MapDiary();
        app.MapMeasures();
        app.MapGate();
        app.MapMove();
        app.MapRuns();
        app.MapSettings();
    }
}
