namespace Backstride.Clinic.Triage;

/// <summary>Which answer raised which warning sign, why it matters, and who says so.</summary>
public sealed record TriageReason(
    string FlagId,
    string FlagName,
    string QuestionId,
    string Question,
    string Answer,
    string Why,
    string WhatToDo,
    Backstride.Knowledge.Tier Tier,
    IReadOnlyList<string> Sources);
