namespace Backstride.Spine.Anatomy;

/// <summary>Whose back it is.</summary>
/// <param name="MassKg">Body mass, 30 to 250 kg.</param>
/// <param name="StatureM">Standing height, 1.2 to 2.3 m.</param>
public sealed record Person(double MassKg, double StatureM, Sex Sex)
{
    /// <summary>Used until the runner has given their own: stated wherever it is used.</summary>
    public static Person Default { get; } = new(70, 1.72, Sex.Unknown);
}
