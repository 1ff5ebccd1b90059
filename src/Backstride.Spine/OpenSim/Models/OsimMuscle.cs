using Backstride.Spine.OpenSim.Wraps;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>A muscle of an OpenSim model. Its tendon is taken as stiff.</summary>
/// <param name="OptimalFibreM">Length of the fibres at which they are strongest.</param>
/// <param name="PennationRad">Angle of the fibres at that length.</param>
public sealed record OsimMuscle(string Name, string Kind, IReadOnlyList<OsimPoint> Path, double MaxIsometricN, double OptimalFibreM, double TendonSlackM, double PennationRad)
{
    /// <summary>Surfaces that it may lie on, in the order in which they are looked at.</summary>
    public IReadOnlyList<OsimWrap> Wraps { get; init; } = [];

    /// <summary>How wide the curve of active force is, and how the passive one climbs: Thelen 2003, where the file says nothing else.</summary>
    public double ActiveShape { get; init; } = 0.45;

    public double PassiveShape { get; init; } = 4;

    public double PassiveStrain { get; init; } = 0.6;

    /// <summary>Force along the path at full activation, and without any, newtons.</summary>
    /// <param name="pathM">Length of the path.</param>
    public (double Most, double Passive) Strength(double pathM)
    {
        if (OptimalFibreM <= 0) return (MaxIsometricN, 0);
        // The muscle keeps its thickness as it shortens.
        double along = Math.Max(pathM - TendonSlackM, 0), thick = OptimalFibreM * Math.Sin(PennationRad);
        var fibre = Math.Sqrt((along * along) + (thick * thick));
        var cosine = fibre > 0 ? along / fibre : 1;
        var beyond = (fibre / OptimalFibreM) - 1;
        var active = Math.Max(Math.Exp(-beyond * beyond / ActiveShape), 0.1);
        var passive = beyond <= 0 ? 0 : Math.Min((Math.Exp(PassiveShape * beyond / PassiveStrain) - 1) / (Math.Exp(PassiveShape) - 1), 1.5);
        return (MaxIsometricN * active * cosine, MaxIsometricN * passive * cosine);
    }
}
