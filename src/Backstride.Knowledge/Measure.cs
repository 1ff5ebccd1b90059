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
    IReadOnlyList<string> Sources)
{
    public required MeasureKind Kind { get; init; }

    /// <summary>Why it is asked, said beside the question.</summary>
    public required string Why { get; init; }

    /// <summary>Said when it got better by a meaningful change.</summary>
    public required string Better { get; init; }

    /// <summary>Said when it got worse by a meaningful change.</summary>
    public required string Worse { get; init; }

    /// <summary>Still asked, seldom, when the back has been quiet for weeks.</summary>
    public bool Light { get; init; }

    /// <summary>The questions of a measure of <see cref="MeasureKind.Items"/>; empty for the others.</summary>
    public IReadOnlyList<MeasureItem> Items { get; init; } = [];
}
