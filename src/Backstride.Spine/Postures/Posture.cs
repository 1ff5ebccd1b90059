using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Postures;

/// <summary>How the pelvis lies in the world and how the lumbar spine is bent, both away from relaxed standing.</summary>
public sealed record Posture
{
    public static Posture Standing { get; } = new();

    /// <summary>Lean of the pelvis: forward, to the right, turn to the right; degrees. Lying on the back is -90, face down 90.</summary>
    public JointBend Pelvis { get; init; }

    /// <summary>Bend of the whole lumbar spine, L5/S1 to T12/L1, shared out by <see cref="LumbarRhythm"/>.</summary>
    public JointBend Lumbar { get; init; }

    /// <summary>Joints whose bend is given by itself instead of by the rhythm.</summary>
    public IReadOnlyDictionary<LumbarJoint, JointBend> Levels { get; init; } = new Dictionary<LumbarJoint, JointBend>();

    public LimbPair<ArmPosture> Arms { get; init; } = new(new(), new());

    public LimbPair<LegPosture> Legs { get; init; } = new(new(), new());

    /// <summary>Bend of one joint.</summary>
    public JointBend At(LumbarJoint joint) => Levels.TryGetValue(joint, out var own) ? own : LumbarRhythm.Share(Lumbar, joint);
}
