using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>What goes through a joint between the pelvis and the chest.</summary>
/// <remarks>The disc's axes lie halfway between the joint's frame on the body below and its frame on the body above: compression along their y (up), shear along x (forward) and z (right).</remarks>
/// <param name="MassAboveKg">Of all bodies that the joint carries.</param>
/// <param name="OutsideNm">Moment of weight and outside forces about the joint's middle, in the ground.</param>
/// <param name="SlackNm">The most that the muscles could not hold about any axis of the joint.</param>
public sealed record OsimJointLoad(
    string Joint, string Below, string Above, double CompressionN, double ShearAnteriorN, double ShearRightN, double MassAboveKg, Vec3 OutsideNm, double SlackNm);
