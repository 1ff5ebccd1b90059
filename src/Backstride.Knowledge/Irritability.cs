namespace Backstride.Knowledge;

/// <summary>How easily a back is stirred up and how slowly it settles; docs/plan.md says how it is reckoned.</summary>
public enum Irritability
{
    Low,
    Moderate,
    High,
}
