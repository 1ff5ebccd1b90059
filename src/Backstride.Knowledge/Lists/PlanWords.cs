namespace Backstride.Knowledge.Lists;

/// <summary>What plan.yaml holds.</summary>
internal sealed record PlanWords(IReadOnlyList<CareItem> Rules, IReadOnlyList<WalkRunStep> Ladder, IReadOnlyDictionary<string, string> Phrases)
{
    public IReadOnlyList<PatternCare> PatternCare { get; init; } = [];

    public IReadOnlyList<CourseCurve> Course { get; init; } = [];

    public IReadOnlyList<CareItem> Recurrence { get; init; } = [];

    public static PlanWords None { get; } = new([], [], new Dictionary<string, string>());
}
