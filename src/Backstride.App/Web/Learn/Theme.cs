using Backstride.Knowledge;

namespace Backstride.App.Web.Learn;

/// <summary>A heading that claims stand under.</summary>
/// <param name="Id">As claims.yaml writes it.</param>
public sealed record Theme(string Id, string Name)
{
    /// <summary>In the order of the page: what a worried person looks for comes first.</summary>
    public static IReadOnlyList<Theme> All { get; } =
    [
        new("course", "How long it lasts, and when to worry"),
        new("first-days", "Rest, heat and the first days"),
        new("running", "Running with a sore back"),
        new("exercise", "Exercise"),
        new("everyday", "Sitting, lifting, carrying"),
        new("causes", "Where the pain comes from"),
        new("tests", "Scans and tests"),
        new("treatments", "Pills, injections and hands"),
        new("anatomy", "How the back is built"),
    ];

    /// <summary>The claims under each heading, headings without a claim left out. A theme of a newer edition comes last, under its own name.</summary>
    public static IReadOnlyList<(Theme Theme, IReadOnlyList<Claim> Claims)> Group(IEnumerable<Claim> claims)
    {
        var byTheme = claims.ToLookup(claim => claim.Theme);
        return
        [
            .. All.Concat(byTheme.Select(group => group.Key).Except(All.Select(theme => theme.Id)).Order(StringComparer.Ordinal)
                    .Select(id => new Theme(id, id)))
                .Select(theme => (theme, (IReadOnlyList<Claim>)[.. byTheme[theme.Id]]))
                .Where(group => group.Item2.Count > 0),
        ];
    }
}
