namespace Backstride.App.Web.Learn;

/// <summary>How a claim came out, in a few words.</summary>
/// <param name="Id">As claims.yaml writes it.</param>
/// <param name="Mark">A shape that says the same without colour.</param>
public sealed record Verdict(string Id, string Word, string Mark)
{
    public static IReadOnlyList<Verdict> All { get; } =
    [
        new("supported", "Holds up", "yes"),
        new("partly", "Partly right", "half"),
        new("weak", "Not shown", "open"),
        new("contradicted", "Does not hold up", "no"),
        new("unsafe-as-written", "Needs a warning", "alert"),
        new("anatomy", "How the back is built", "yes"),
        new("filler", "A question", "ask"),
    ];

    /// <summary>Null when there is no such verdict.</summary>
    public static Verdict? Find(string? id) => All.FirstOrDefault(verdict => verdict.Id == id);
}
