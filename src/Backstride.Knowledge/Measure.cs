namespace Backstride.Knowledge;

/// <summary>A way to follow the pain over time.</summary>
public sealed record Measure(
    string Id,
    string Name,
    string Ask,
    double Minimum,
    double Maximum,
    bool HigherIsBetter,
    double MeaningfulChange,
    int DaysBetween,
    string Licence,
    EvidenceGrade Grade,
    IReadOnlyList<string> Sources);
