namespace Backstride.App.Web.Learn;

/// <summary>Something Backstride always does, that no single line of knowledge/ stands for. Listed in docs/knowledge-references.md.</summary>
/// <param name="Address">The page on which a runner meets it.</param>
public sealed record Rule(string Id, string Name, string Address)
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("breaks", "Reminders to move", "/"),
        new("heat-timer", "Timer for warmth and cold", "/learn/heat"),
        new("longest-run-30-days", "Compare with your longest run of 30 days", "/plan"),
        new("no-acwr", "No alarm from a load ratio", "/runs"),
        new("pain-traffic-light", "Pain steers the next run", "/plan"),
        new("return-gate", "What must hold before you run", "/plan"),
        new("safety-net", "When to worry, on every page", "/worry"),
        new("stop-rule", "Stop when an exercise hurts", "/move"),
    ];

    /// <summary>Null when there is no such rule.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
