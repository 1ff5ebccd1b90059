using Backstride.Plan;

namespace Backstride.App.CommandLine.Json;

/// <summary>One line of a plan: what, why, how sure, who says so.</summary>
internal sealed record PlanItemJson(string Id, string Text, string Why, string Grade, IReadOnlyList<string> Sources)
{
    public static PlanItemJson Of(PlanItem item) => new(item.Id, item.Text, item.Why, JsonText.Word(item.Grade), item.Sources);
}
