using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Equilibrium;

/// <summary>Where an arm's parts are in the world. Its weight hangs on the thorax.</summary>
internal sealed class ArmPose
{
    public ArmPose(Pose pose, ArmPosture arm, int side)
    {
        var person = pose.Trunk.Person;
        var shoulder = side > 0 ? pose.Trunk.Shoulder : pose.Trunk.Shoulder.Mirrored();
        var top = pose.Place(SpineBody.Thorax, shoulder);
        Shoulder = top;
        var upperLength = LimbRow.UpperArm.Length * person.StatureM;
        var lowerLength = LimbRow.Forearm.Length * person.StatureM;
        var handLength = LimbRow.Hand.Length * person.StatureM;
        if (arm.HandAtM is { } at)
        {
            // Only the hand is known: the arm's weight lies along the line from the shoulder to it.
            Hand = pose.Joint(0) + at;
            var share = upperLength / (upperLength + lowerLength + handLength);
            Elbow = top + (share * (Hand - top));
        }
        else
        {
            Elbow = top + (upperLength * Limb.Direction(arm.RaiseDeg, arm.OutDeg, side));
            Hand = Elbow + ((lowerLength + handLength) * Limb.Direction(arm.RaiseDeg + arm.ElbowDeg, arm.OutDeg, side));
        }

        var lowerShare = LimbRow.Forearm.CentreOfMass * lowerLength / (lowerLength + handLength);
        Masses =
        [
            new(SpineBody.Thorax, top + (LimbRow.UpperArm.CentreOfMass * (Elbow - top)), LimbRow.UpperArm.MassKg(person)),
            new(SpineBody.Thorax, Elbow + (lowerShare * (Hand - Elbow)), LimbRow.Forearm.MassKg(person)),
            new(SpineBody.Thorax, Hand, LimbRow.Hand.MassKg(person)),
        ];
    }

    public Vec3 Shoulder { get; }

    public Vec3 Elbow { get; }

    public Vec3 Hand { get; }

    public IReadOnlyList<PointMass> Masses { get; }
}
