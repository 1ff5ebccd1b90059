namespace Backstride.Spine.Equilibrium;

/// <summary>What the model does not know exactly. The defaults give the answer; sampling them gives its band.</summary>
public sealed record ModelSettings
{
    public static ModelSettings Default { get; } = new();

    /// <summary>What the sharing keeps least: the answer does not depend on it much, but laboratories differ in it.</summary>
    public Effort Effort { get; init; }

    /// <summary>Largest stress of muscle, newtons per square centimetre of fibre cross-section. Burkhart 2018: 40 to 130, mean 75.5.</summary>
    public double StressNPerCm2 { get; init; } = 75;

    /// <summary>Activation that every trunk muscle keeps when a person is upright.</summary>
    public double TonicFloor { get; init; } = 0.0105;

    /// <summary>The same for the muscles of the belly's wall when it is braced on purpose.</summary>
    public double BracedFloor { get; init; } = 0.04;

    /// <summary>Multiplies the activity that a task names: people differ in it.</summary>
    public double ActivityScale { get; init; } = 1;

    /// <summary>Multiplies the usual pressure in the belly; a pressure given by the task stays as given.</summary>
    public double AbdominalPressureScale { get; init; } = 1;

    /// <summary>Multiplies the passive curves of the joints.</summary>
    public double PassiveScale { get; init; } = 1;

    /// <summary>Multiplies the mass above L5/S1.</summary>
    public double MassScale { get; init; } = 1;

    /// <summary>Shifts the mass of the thorax forward, metres.</summary>
    public double MassForwardM { get; init; }

    /// <summary>Adds to the lean of the pelvis forward, degrees.</summary>
    public double PelvisDeg { get; init; }

    /// <summary>Adds to the flexion of the lumbar spine, degrees.</summary>
    public double LumbarDeg { get; init; }
}
