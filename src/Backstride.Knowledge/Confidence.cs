namespace Backstride.Knowledge;

/// <summary>How far answers alone can carry a pattern. Facet, sacroiliac and disc pain never get above low.</summary>
public enum Confidence
{
    Low,
    Moderate,
    Good,
}
