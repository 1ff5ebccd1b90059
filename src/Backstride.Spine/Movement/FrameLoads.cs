using Backstride.Spine.Anatomy;
using Backstride.Spine.Loads;

namespace Backstride.Spine.Movement;

/// <summary>Loads of one moment of a movement. No band: solve a frame as a task for that.</summary>
public sealed record FrameLoads(double TimeS, IReadOnlyList<DiscForce> Levels, double RatioToStanding, Certificate Certificate)
{
    public DiscForce At(LumbarJoint joint) => Levels[(int)joint];
}
