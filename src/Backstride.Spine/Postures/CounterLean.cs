using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;

namespace Backstride.Spine.Postures;

/// <summary>The lean that a person takes up against a load in the hands or on the back.</summary>
/// <remarks>
/// Whoever carries tips away from the load until body and load together are over the feet again, as the body alone was: the legs do not
/// change, so trunk, head, arms, pelvis and load turn about the hips until their common centre is where it was, ahead of the hips and to
/// the side. 10 kg in one hand make some 8 degrees; people are seen to take 6.
/// </remarks>
public static class CounterLean
{
    private const double MostDeg = 40, ForwardShare = 0.5, SideShare = 0.8;

    /// <summary>The task with the posture that its loads ask for; without loads the task itself.</summary>
    public static SpineTask Adopt(SpineTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        if (task.Hands.Count == 0 && task.BackpackKg == 0) return task;
        var trunk = Trunk.Of(task.Person);
        var aim = Centre(trunk, task with { Hands = [], BackpackKg = 0 });
        double forward = 0, right = 0;
        var rounds = Mirror.Same(task) ? 0 : 3;
        for (var round = 0; round < rounds; round++)
        {
            right = Root(r => Centre(trunk, Leaning(task, forward, r)).Z - aim.Z);
            forward = Root(f => Centre(trunk, Leaning(task, f, right)).X - aim.X);
        }

        return Leaning(task, rounds > 0 ? forward : Root(f => Centre(trunk, Leaning(task, f, 0)).X - aim.X), right);
    }

    private static SpineTask Leaning(SpineTask task, double forwardDeg, double rightDeg)
    {
        var lumbar = new JointBend(ForwardShare * forwardDeg, SideShare * rightDeg, 0);
        return task with
        {
            Posture = task.Posture with
            {
                Lumbar = task.Posture.Lumbar + lumbar,
                Pelvis = task.Posture.Pelvis + new JointBend(forwardDeg, rightDeg, 0) + (-1 * lumbar),
            },
        };
    }

    // Where the degrees bring the centre back; it grows with them. No lean is enough for a load that weighs too much: then the most.
    private static double Root(Func<double, double> over)
    {
        var (low, high) = (-MostDeg, MostDeg);
        for (var i = 0; i < 30; i++)
        {
            var middle = (low + high) / 2;
            if (over(middle) < 0) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    // Of all that turns about the hips, from the middle between them.
    private static Vec3 Centre(Trunk trunk, SpineTask task)
    {
        var pose = new Pose(trunk, task.Posture);
        PointMass pelvis = new(SpineBody.Pelvis, pose.Place(SpineBody.Pelvis, trunk.CentresOfMass[0]), trunk.MassesKg[0]);
        var (mass, moment) = (0.0, Vec3.Zero);
        foreach (var m in pose.UpperMasses(0).Concat(WeightAbove.Carried(pose, task)).Append(pelvis))
            (mass, moment) = (mass + m.MassKg, moment + (m.MassKg * m.Position));
        return ((1 / mass) * moment) - (0.5 * (pose.RightLeg.Hip + pose.LeftLeg.Hip));
    }
}
