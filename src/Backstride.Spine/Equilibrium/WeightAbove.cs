using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Equilibrium;

/// <summary>Mass above each joint and its first moment about it, so that any pull of gravity or acceleration is a product.</summary>
internal sealed class WeightAbove
{
    // A pack worn close: its middle about 13 cm behind the middle of the thorax, at the shoulder blades' lower end.
    private static readonly Vec3 BackpackCentre = new(-0.25, 0.33, 0);

    private readonly double[] _massKg = new double[Trunk.Joints];
    private readonly Vec3[] _firstMoment = new Vec3[Trunk.Joints];

    public WeightAbove(Pose pose, SpineTask task, ModelSettings settings)
    {
        foreach (var m in pose.UpperMasses(settings.MassForwardM)) Add(pose, m with { MassKg = m.MassKg * settings.MassScale });
        foreach (var m in Carried(pose, task)) Add(pose, m);
    }

    /// <summary>Masses in the hands and on the back.</summary>
    public static IEnumerable<PointMass> Carried(Pose pose, SpineTask task)
    {
        if (task.BackpackKg > 0) yield return new(SpineBody.Thorax, pose.Place(SpineBody.Thorax, pose.Trunk.Scale * BackpackCentre), task.BackpackKg);
        foreach (var load in task.Hands)
        {
            var each = load.Hand == Side.Both ? load.MassKg / 2 : load.MassKg;
            if (load.Hand != Side.Left) yield return new(SpineBody.Thorax, pose.RightArm.Hand, each);
            if (load.Hand != Side.Right) yield return new(SpineBody.Thorax, pose.LeftArm.Hand, each);
        }
    }

    public double MassKg(int joint) => _massKg[joint];

    public Vec3 Moment(int joint, Vec3 field) => _firstMoment[joint].Cross(field);

    private void Add(Pose pose, PointMass mass)
    {
        for (var k = 0; k < (int)mass.Body; k++)
        {
            _massKg[k] += mass.MassKg;
            _firstMoment[k] += mass.MassKg * (mass.Position - pose.Joint(k));
        }
    }
}
