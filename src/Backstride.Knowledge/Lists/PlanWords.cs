namespace Backstride.Knowledge.Lists;

/// <summary>What plan.yaml holds.</summary>
internal sealed record PlanWords(IReadOnlyList<CareItem> Rules, IReadOnlyList<WalkRunStep> Ladder, IReadOnlyDictionary<string, string> Phrases)
{
    public static PlanWords None { get; } = new([], [], new Dictionary<string, string>());
}
