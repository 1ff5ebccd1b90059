namespace Backstride.Spine.Equilibrium;

/// <summary>The muscles at the root of a limb, for what a push through that limb costs. At 75 kg.</summary>
/// <param name="VolumeL">Muscle about the joint, litres.</param>
/// <param name="MomentNm">Most that it turns the joint with.</param>
/// <remarks>Usual values of grown people, rounded: they need only be of the right size, as they say how dear a sideways push is beside the trunk's own work.</remarks>
internal sealed record LimbStrength(double VolumeL, double MomentNm)
{
    public static LimbStrength Shoulder { get; } = new(1, 70);

    public static LimbStrength Hip { get; } = new(4, 200);
}
