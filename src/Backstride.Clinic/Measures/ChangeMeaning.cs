namespace Backstride.Clinic.Measures;

/// <summary>What a change of a score is worth.</summary>
public enum ChangeMeaning
{
    /// <summary>Less than a meaningful change, either way.</summary>
    AboutTheSame,
    Better,
    Worse,
}
