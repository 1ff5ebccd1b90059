using Backstride.Knowledge;

namespace Backstride.Clinic.Patterns;

/// <summary>How much the answers are like one pattern.</summary>
/// <param name="Probability">Share among all patterns, 0 to 1, at the ratios as published and shrunk.</param>
/// <param name="Low">The same if every ratio were half as telling.</param>
/// <param name="High">The same if every ratio were twice as telling.</param>
/// <param name="SafetyAlert">True for a safety pattern at or above its threshold.</param>
public sealed record RankedPattern(
    string Id,
    string Name,
    string Summary,
    double Probability,
    double Low,
    double High,
    Confidence Confidence,
    IReadOnlyList<PatternReason> For,
    IReadOnlyList<PatternReason> Against,
    string UsualCourse,
    IReadOnlyList<string> WhatHelps,
    bool SafetyAlert)
{
    /// <summary>What is not known yet and would move it most, strongest first; empty when no question or test can move it.</summary>
    public IReadOnlyList<PatternChange> WouldChange { get; init; } = [];

    /// <summary>Its place by probability, from 1.</summary>
    public int Rank { get; init; }

    /// <summary>The same if every ratio were half as telling.</summary>
    public int RankIfHalf { get; init; }

    /// <summary>The same if every ratio were twice as telling.</summary>
    public int RankIfTwice { get; init; }
}
