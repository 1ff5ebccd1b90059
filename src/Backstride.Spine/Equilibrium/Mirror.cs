using Backstride.Spine.Postures;

namespace Backstride.Spine.Equilibrium;

/// <summary>Whether right and left of a task are known to do the same, so that half the body gives the whole answer.</summary>
internal static class Mirror
{
    /// <summary>Says no when in doubt: then the whole is solved.</summary>
    public static bool Same(SpineTask task) =>
        task.Supports.Count == 0
        && !task.PelvisFree
        && task.Forces.Count == 0
        && task.Acceleration.Z == 0
        && task.Accelerations.Count == 0
        && Straight(task.Posture.Pelvis)
        && Straight(task.Posture.Lumbar)
        && (task.Posture.Levels.Count == 0 || task.Posture.Levels.Values.All(Straight))
        && task.Posture.Arms.Right == task.Posture.Arms.Left
        && (task.Posture.Arms.Right.HandAtM is not { } at || at.Z == 0)
        && InBoth(task.Hands)
        && OnBothSides(task.Activity);

    private static bool OnBothSides(IReadOnlyList<MuscleActivity> activity)
    {
        for (var i = 0; i < activity.Count; i++)
            if (activity[i].Right != activity[i].Left || activity[i].IsNear(Side.Right) != activity[i].IsNear(Side.Left)) return false;
        return true;
    }

    private static bool InBoth(IReadOnlyList<HandLoad> hands)
    {
        for (var i = 0; i < hands.Count; i++)
            if (hands[i].Hand != Side.Both) return false;
        return true;
    }

    private static bool Straight(JointBend bend) => bend.SideDeg == 0 && bend.TwistDeg == 0;
}
