using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Gait;

/// <summary>A runner's posture at one lean, held while the ground's force changes. Not safe to share between threads.</summary>
internal sealed class StepBalance
{
    private readonly Person _person;
    private readonly Balance _balance;
    private readonly double[] _loaded;

    public StepBalance(Person person, double leanDeg, double carriedKg)
    {
        _person = person;
        _balance = new(Trunk.Of(person), Task(person, leanDeg, carriedKg), ModelSettings.Default);
        _loaded = [.. Enumerable.Repeat(1.2 * person.MassKg * Balance.Gravity, Trunk.Joints)];
    }

    /// <summary>Compression of every joint in a field of gravity and inertia; the same at every call, whatever was asked before.</summary>
    /// <param name="field">m/s2, world axes.</param>
    /// <param name="warm">Prices to begin at, of a field near by; those found come back in it. Null begins from nothing.</param>
    public double[] CompressionsN(Vec3 field, ref double[]? warm)
    {
        var result = _balance.SolveOnce(field, _loaded, warm, symmetric: true);
        // A copy: the room of a result is used again by later solves, and a start must stay what it was.
        warm = [.. result.Solution.Multiplier];
        return result.CompressionsN(_balance.Pose);
    }

    /// <summary>Moment about L4/L5 that a field of 1 m/s2 makes, forward bending positive, Nm.</summary>
    public double BendingNm(Vec3 field) => -_balance.SolveOnce(field, _loaded, null, symmetric: true).Outside.Moment[(int)LumbarJoint.L4L5].Z;

    /// <summary>The same with the side bend and twist of runners in the laboratory: about 15 and 20 Nm at 66 kg and 3.9 m/s.</summary>
    public double[] TwistedN(Vec3 field, double speedMps, double[]? warm)
    {
        var size = _person.MassKg * speedMps;
        return _balance.SolveOnce(field, _loaded, warm, new(0.06 * size, 0.08 * size, 0)).CompressionsN(_balance.Pose);
    }

    private static SpineTask Task(Person person, double leanDeg, double carriedKg) => CounterLean.Adopt(new()
    {
        Id = "step",
        Name = "step",
        Person = person,
        BackpackKg = carriedKg,
        Posture = new BodyPosture(new(leanDeg, 0, 0)).Resolve() with { Arms = RunningArms },
    });

    private static LimbPair<ArmPosture> RunningArms { get; } = new(new(RaiseDeg: -10, ElbowDeg: 90), new(RaiseDeg: -10, ElbowDeg: 90));
}
