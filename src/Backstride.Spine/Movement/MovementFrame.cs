using Backstride.Spine.Postures;

namespace Backstride.Spine.Movement;

/// <summary>One moment of a movement.</summary>
/// <param name="TimeS">Seconds from the movement's own start.</param>
/// <param name="Task">Posture, loads and acceleration at that moment; the person must be the same in all frames.</param>
public sealed record MovementFrame(double TimeS, SpineTask Task);
