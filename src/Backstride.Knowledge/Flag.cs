namespace Backstride.Knowledge;

/// <summary>A warning sign: when it holds, and how soon somebody should look.</summary>
public sealed record Flag(
    string Id,
    string Disease,
    string Name,
    Condition When,
    Tier Tier,
    FlagWeight Weight,
    string Why,
    string WhatToDo,
    EvidenceGrade Grade,
    IReadOnlyList<string> Sources);
