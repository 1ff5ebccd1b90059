namespace Backstride.App.Web.Learn;

/// <summary>How a claim came out, in a few words.</summary>
/// <param name="Id">As claims.yaml writes it.</param>
/// <param name="Mark">A shape that says the same without colour.</param>
/// <param name="MayHead">The claim may head its own card. Any other is quoted small, after what is known.</param>
public sealed record Verdict(string Id, string Word, string Mark, bool MayHead = false)
{
    public static IReadOnlyList<Verdict> All { get; } =
    [
        new("supported", "Holds up", "yes", MayHead: true),
        new("partly", "Partly right", "half"),
        new("weak", "Not shown", "open"),
        new("contradicted", "Does not hold up", "no"),
        new("unsafe-as-written", "Needs a warning", "alert"),
        new("anatomy", "How the back is built", "yes", MayHead: true),
        new("filler", "A question", "ask", MayHead: true),
    ];

    /// <summary>Null when there is no such verdict.</summary>
    public static Verdict? Find(string? id) => All.FirstOrDefault(verdict => verdict.Id == id);
}
