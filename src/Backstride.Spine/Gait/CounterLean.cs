using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Gait;

/// <summary>How far a person leans into a weight on the back.</summary>
/// <remarks>
/// Whoever carries a pack tips forward until body and pack together are over the feet again, as the body alone was: the legs do not
/// change, so trunk, head, arms, pelvis and pack turn about the hips until their common centre is as far ahead of the hips as it was.
/// For a pack of 10 kg that is 6 degrees, near the 5 of the task "backpack". Without it a pack behind the spine would only unload the extensors.
/// </remarks>
internal static class CounterLean
{
    private const double MostDeg = 60;

    /// <summary>Lean of the trunk with the pack on, degrees forward, from the lean without.</summary>
    public static double Of(Person person, double leanDeg, double carriedKg, LimbPair<ArmPosture> arms)
    {
        if (carriedKg == 0) return leanDeg;
        var trunk = Trunk.Of(person);
        var aim = AheadOfHipsM(0, leanDeg);
        var (low, high) = (leanDeg, leanDeg + MostDeg);
        for (var i = 0; i < 30; i++)
        {
            var middle = (low + high) / 2;
            if (AheadOfHipsM(carriedKg, middle) < aim) low = middle;
            else high = middle;
        }

        return (low + high) / 2;

        double AheadOfHipsM(double packKg, double lean)
        {
            var posture = new BodyPosture(new(lean, 0, 0)).Resolve() with { Arms = arms };
            var task = new SpineTask { Id = "lean", Name = "lean", Person = person, Posture = posture, BackpackKg = packKg };
            var pose = new Pose(trunk, posture);
            PointMass pelvis = new(SpineBody.Pelvis, pose.Place(SpineBody.Pelvis, trunk.CentresOfMass[0]), trunk.MassesKg[0]);
            var (mass, moment) = (0.0, 0.0);
            foreach (var m in pose.UpperMasses(0).Concat(WeightAbove.Carried(pose, task)).Append(pelvis))
                (mass, moment) = (mass + m.MassKg, moment + (m.MassKg * m.Position.X));
            return (moment / mass) - pose.Place(SpineBody.Pelvis, trunk.Hip).X;
        }
    }
}
