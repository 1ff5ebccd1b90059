namespace Backstride.Knowledge;

/// <summary>All of knowledge/, read and checked. Immutable; safe to share between threads.</summary>
public sealed record Catalogue
{
    public required string Edition { get; init; }
    public required IReadOnlyDictionary<string, Source> Sources { get; init; }
    public required IReadOnlyList<Question> Questions { get; init; }
    public required IReadOnlyList<Flag> Flags { get; init; }
    public required IReadOnlyList<SafetyNetItem> SafetyNet { get; init; }
    public required IReadOnlyList<Pattern> Patterns { get; init; }
    public required IReadOnlyList<Stage> Stages { get; init; }
    public required IReadOnlyList<Exercise> Exercises { get; init; }
    public required IReadOnlyList<Measure> Measures { get; init; }
    public required IReadOnlyList<Structure> Anatomy { get; init; }
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>Where the places of pain lie on the drawing of a body.</summary>
    public IReadOnlyList<BodyRegion> BodyMap { get; init; } = [];

    /// <summary>What a runner tries before the way back to running, in the order to try it.</summary>
    public IReadOnlyList<GateTest> GateTests { get; init; } = [];

    /// <summary>What the plan may say beyond a stage: why a run is short today, what a kind of pain asks for.</summary>
    public IReadOnlyList<CareItem> PlanRules { get; init; } = [];

    /// <summary>Walking to running in steps, easiest first.</summary>
    public IReadOnlyList<WalkRunStep> WalkRunLadder { get; init; } = [];

    /// <summary>Short sentences of the plan by id, with {placeholders}.</summary>
    public IReadOnlyDictionary<string, string> Phrases { get; init; } = new Dictionary<string, string>();
}
