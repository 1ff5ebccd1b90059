using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Validation;

/// <summary>One solve with the model's default settings.</summary>
internal sealed class BestAnswer
{
    private readonly Balance _balance;
    private readonly BalanceResult _result;

    public BestAnswer(SpineTask task)
    {
        _balance = new Balance(Trunk.Of(task.Person), task, ModelSettings.Default);
        _result = _balance.Solve();
    }

    public (double Compression, double Anterior, double Lateral) Force(LumbarJoint joint)
    {
        var force = _result.OnDisc(DiscFrame.Of(_balance.Pose, (int)joint), (int)joint);
        return (force.Y, force.X, force.Z);
    }

    public Vec3 WeightMoment(LumbarJoint joint) => _result.Outside.Moment[(int)joint];
}
