using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Equilibrium;

/// <summary>Where an arm's parts are in the world. Its weight hangs on the thorax.</summary>
internal sealed class ArmPose
{
    private readonly int _side;
    private readonly Vec3 _shoulder;
    private readonly double _upperLength, _lowerLength, _handLength, _upperKg, _lowerKg, _handKg;

    /// <param name="side">1 right, -1 left.</param>
    public ArmPose(Trunk trunk, int side)
    {
        var person = trunk.Person;
        _side = side;
        _shoulder = side > 0 ? trunk.Shoulder : trunk.Shoulder.Mirrored();
        (_upperLength, _lowerLength, _handLength) = (LimbRow.UpperArm.Length * person.StatureM, LimbRow.Forearm.Length * person.StatureM, LimbRow.Hand.Length * person.StatureM);
        (_upperKg, _lowerKg, _handKg) = (LimbRow.UpperArm.MassKg(person), LimbRow.Forearm.MassKg(person), LimbRow.Hand.MassKg(person));
    }

    public void Take(Pose pose, ArmPosture arm)
    {
        var (upperLength, lowerLength, handLength, side) = (_upperLength, _lowerLength, _handLength, _side);
        var top = pose.Place(SpineBody.Thorax, _shoulder);
        Shoulder = top;
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
            Hand = Elbow + ((lowerLength + handLength) * Limb.Direction(arm.RaiseDeg + arm.ElbowDeg, arm.ForearmOutDeg ?? arm.OutDeg, side));
        }

        var lowerShare = LimbRow.Forearm.CentreOfMass * lowerLength / (lowerLength + handLength);
        Masses[0] = new(SpineBody.Thorax, top + (LimbRow.UpperArm.CentreOfMass * (Elbow - top)), _upperKg);
        Masses[1] = new(SpineBody.Thorax, Elbow + (lowerShare * (Hand - Elbow)), _lowerKg);
        Masses[2] = new(SpineBody.Thorax, Hand, _handKg);
    }

    public Vec3 Shoulder { get; private set; }

    public Vec3 Elbow { get; private set; }

    public Vec3 Hand { get; private set; }

    /// <summary>Upper arm, forearm, hand.</summary>
    public PointMass[] Masses { get; } = new PointMass[3];
}
