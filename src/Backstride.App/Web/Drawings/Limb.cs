namespace Backstride.App.Web.Drawings;

/// <summary>Two segments and an end: hip, knee, ankle, toes; or shoulder, elbow, hand, hand.</summary>
/// <param name="UpperDegrees">Direction of the upper segment.</param>
/// <param name="LowerDegrees">Direction of the lower one.</param>
internal readonly record struct Limb(Spot Root, Spot Middle, Spot End, Spot Tip, double UpperDegrees, double LowerDegrees)
{
    public IEnumerable<Spot> Spots => [Root, Middle, End, Tip];
}
