namespace Backstride.Knowledge.Reading;

/// <summary>The files of knowledge/ and the list that each holds under a key of its own.</summary>
internal static class KnowledgeFile
{
    public const string Sources = "sources.yaml";
    public const string Questions = "questions.yaml";
    public const string Flags = "flags.yaml";
    public const string Patterns = "patterns.yaml";
    public const string Stages = "stages.yaml";
    public const string Exercises = "exercises.yaml";
    public const string Plan = "plan.yaml";
    public const string Measures = "measures.yaml";
    public const string Anatomy = "anatomy.yaml";
    public const string Claims = "claims.yaml";

    public static IReadOnlyList<string> All { get; } =
        [Sources, Questions, Flags, Patterns, Stages, Exercises, Plan, Measures, Anatomy, Claims];
}
