namespace Backstride.Spine.Postures;

/// <summary>A posture as one sees it: how the trunk leans and how thighs and knees are bent. Resolves to pelvis and lumbar angles.</summary>
/// <param name="Trunk">Lean of the thorax from upright.</param>
/// <param name="ThighDeg">Thigh from hanging straight down, forward positive: 90 when sitting.</param>
/// <param name="KneeDeg">0 straight to 160.</param>
public sealed record BodyPosture(JointBend Trunk, double ThighDeg = 0, double KneeDeg = 0)
{
    /// <summary>Half of a forward bend of the trunk, and most of a bend back, is in the lumbar spine; the rest in the hips.</summary>
    private const double ForwardShare = 0.5, BackShare = 0.8;

    /// <summary>A raised thigh rolls the pelvis back; the lumbar spine flexes by this share of it. Sitting upright: 27 of 90 degrees.</summary>
    private const double ThighShare = 0.3;

    /// <summary>Most that the lumbar spine flexes, degrees.</summary>
    private const double MostFlexionDeg = 58;

    /// <summary>Most that it bends back, to a side and twists; what the chest turns beyond that it turns with the hips.</summary>
    private const double MostExtensionDeg = 26, MostSideDeg = 26;

    internal const double MostTwistDeg = 10;

    public Posture Resolve()
    {
        // Trunk and thighs turned opposite ways are so far one straight body that lies, or a seat that opens: only the rest is a bend.
        var together = Trunk.FlexionDeg * ThighDeg < 0 ? Math.Min(Math.Abs(Trunk.FlexionDeg), Math.Abs(ThighDeg)) : 0;
        var bend = Trunk.FlexionDeg - (together * Math.Sign(Trunk.FlexionDeg));
        var raised = ThighDeg - (together * Math.Sign(ThighDeg));
        var fromTrunk = (bend >= 0 ? ForwardShare : BackShare) * bend;
        var fromThigh = ThighShare * Math.Max(0, raised);
        var flexion = Math.Clamp(fromTrunk + fromThigh, -MostExtensionDeg, MostFlexionDeg);
        var lumbar = new JointBend(flexion, Math.Clamp(BackShare * Trunk.SideDeg, -MostSideDeg, MostSideDeg), Math.Clamp(BackShare * Trunk.TwistDeg, -MostTwistDeg, MostTwistDeg));
        var leg = new LegPosture(ThighDeg, 0, KneeDeg);
        return new Posture
        {
            Lumbar = lumbar,
            Pelvis = new(Trunk.FlexionDeg - flexion, Trunk.SideDeg - lumbar.SideDeg, Trunk.TwistDeg - lumbar.TwistDeg),
            Legs = new(leg, leg),
        };
    }
}
