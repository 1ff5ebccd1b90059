using Backstride.Knowledge;

namespace Backstride.Clinic.Patterns;

/// <summary>How much the answers are like one pattern.</summary>
/// <param name="Probability">Share among all patterns, 0 to 1, at the ratios as published and shrunk.</param>
/// <param name="Low">The same if every ratio were half as telling.</param>
/// <param name="High">The same if every ratio were twice as telling.</param>
/// <param name="WouldChange">What is not known yet and would move it most, strongest first; empty when no question or test can move it.</param>
/// <param name="Rank">Its place by probability, from 1.</param>
/// <param name="RankIfHalf">The same if every ratio were half as telling.</param>
/// <param name="RankIfTwice">The same if every ratio were twice as telling.</param>
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
    IReadOnlyList<PatternChange> WouldChange,
    int Rank,
    int RankIfHalf,
    int RankIfTwice,
    string UsualCourse,
    IReadOnlyList<string> WhatHelps,
    bool SafetyAlert);
