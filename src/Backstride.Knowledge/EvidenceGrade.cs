namespace Backstride.Knowledge;

/// <summary>How sure the sources let us be. Shown as filled dots, always with the word beside them.</summary>
public enum EvidenceGrade
{
    /// <summary>No source was seen for the figure: our own judgement, and shown as that.</summary>
    OwnJudgement,
    VeryLow,
    Low,
    Moderate,
    High,
}
