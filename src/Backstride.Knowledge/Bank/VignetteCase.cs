namespace Backstride.Knowledge.Bank;

/// <summary>A made-up person with known answers, and what the check should make of them.</summary>
/// <param name="Answers">As written: question id to answer ids, or to one number.</param>
/// <param name="Tier">The tier that is right.</param>
/// <param name="Patterns">Any of these may come first; empty when the case says nothing about patterns.</param>
/// <param name="Source">The source key that the case was written from.</param>
public sealed record VignetteCase(
    string Id,
    string Story,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Answers,
    Tier Tier,
    IReadOnlyList<string> Patterns,
    string? Source);
