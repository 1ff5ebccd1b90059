namespace Backstride.Knowledge;

/// <summary>One way low-back pain can be. Never a diagnosis.</summary>
/// <param name="Ceiling">The most confidence that answers alone may earn.</param>
/// <param name="SafetyThreshold">Shown, and acted on, from this probability even when it is not among the first; null for ordinary patterns.</param>
public sealed record Pattern(
    string Id,
    string Name,
    string Summary,
    IReadOnlyList<PriorRule> Priors,
    IReadOnlyList<PatternEvidence> Evidence,
    Confidence Ceiling,
    double? SafetyThreshold,
    string UsualCourse,
    IReadOnlyList<string> WhatHelps,
    IReadOnlyList<string> Sources)
{
    /// <summary>The most probability that answers may give it, where no answer is informative; null for no such bound.</summary>
    public double? MostProbability { get; init; }
}
