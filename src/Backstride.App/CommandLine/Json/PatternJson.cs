using Backstride.Clinic.Patterns;

namespace Backstride.App.CommandLine.Json;

/// <summary>How much the answers are like one pattern. Low, high and the two ranks: every ratio half and twice as telling.</summary>
internal sealed record PatternJson(
    string Id,
    string Name,
    double Probability,
    double Low,
    double High,
    string Confidence,
    IReadOnlyList<PatternReasonJson> For,
    IReadOnlyList<PatternReasonJson> Against,
    IReadOnlyList<PatternChangeJson> WouldChange,
    int Rank,
    int RankIfHalf,
    int RankIfTwice,
    string UsualCourse,
    IReadOnlyList<string> WhatHelps,
    bool SafetyAlert)
{
    public static PatternJson Of(RankedPattern pattern) => new(
        pattern.Id, pattern.Name, pattern.Probability, pattern.Low, pattern.High, JsonText.Word(pattern.Confidence),
        [.. pattern.For.Select(PatternReasonJson.Of)], [.. pattern.Against.Select(PatternReasonJson.Of)],
        [.. pattern.WouldChange.Select(PatternChangeJson.Of)], pattern.Rank, pattern.RankIfHalf, pattern.RankIfTwice,
        pattern.UsualCourse, pattern.WhatHelps, pattern.SafetyAlert);
}
