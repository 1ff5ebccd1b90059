namespace Backstride.Spine.Postures;

/// <summary>Rotation of one joint, or of the whole lumbar spine, away from relaxed standing: forward, to the right, twist to the right; degrees.</summary>
public readonly record struct JointBend(double FlexionDeg, double SideDeg, double TwistDeg)
{
    public static JointBend operator +(JointBend a, JointBend b) => new(a.FlexionDeg + b.FlexionDeg, a.SideDeg + b.SideDeg, a.TwistDeg + b.TwistDeg);

    public static JointBend operator *(double s, JointBend b) => new(s * b.FlexionDeg, s * b.SideDeg, s * b.TwistDeg);
}
