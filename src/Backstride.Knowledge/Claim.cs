namespace Backstride.Knowledge;

/// <summary>Something that is often said about running and sore backs, and what is known of it.</summary>
/// <param name="Does">What in the program acts on it, as "kind:id" of docs/knowledge-references.md: "exercise:bridge", "page:/worry".</param>
public sealed record Claim(
    string Id,
    string OftenSaid,
    string Verdict,
    string Known,
    string WhatWeDo,
    IReadOnlyList<string> Does,
    EvidenceGrade Grade,
    IReadOnlyList<string> Sources)
{
    /// <summary>The heading it stands under on the Learn page: course, first-days, running, exercise, everyday, causes, tests, treatments or anatomy.</summary>
    public string Theme { get; init; } = "";
}
