namespace Backstride.App.Web.Frame;

/// <summary>The style sheets of every page, in the order they apply. Each feature brings its own small one.</summary>
public static class StyleSheets
{
    public static IReadOnlyList<string> All { get; } =
    [
        "css/tokens.css",
        "css/frame.css",
        "css/forms.css",
        "css/cards.css",
        "css/charts.css",
        "css/runs.css",
        "css/spine.css",
        "css/care.css",
        "css/interview.css",
        "css/move.css",
        "css/measures.css",
        "css/print.css",
    ];
}
