using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Loads;

/// <summary>From a solved balance to loads per level, with bands.</summary>
internal static class LoadReader
{
    public static SpineLoads Read(SpineTask task)
    {
        var trunk = Trunk.Of(task.Person);
        var balance = new Balance(trunk, task, ModelSettings.Default);
        var result = balance.Solve();
        var compressions = result.CompressionsN(balance.Pose);
        var memory = new BalanceMemory(trunk);
        var draws = UncertainInputs.Draws.Select(d => Compressions(trunk, task, d, result.Solution.Multiplier, memory)).ToArray();
        var levels = Enumerable.Range(0, Trunk.Joints).Select(k => Level(balance, result, k, draws)).ToArray();
        var standing = StandingL4L5N(trunk);
        return new(levels, compressions[(int)LumbarJoint.L4L5] / standing, Muscles(balance, result), Certify(result))
        {
            Moments = [.. Enumerable.Range(0, Trunk.Joints).Select(k =>
                new LevelMoment((LumbarJoint)k, result.Outside.Moment[k], result.MuscleMoment[k], result.PassiveMoment[k]))],
            PassiveMuscleShare = balance.Lines.PassiveSumN / result.MuscleForceN.Sum(),
        };
    }

    /// <summary>Compression of L4/L5 when the same person stands at ease, newtons.</summary>
    public static double StandingL4L5N(Trunk trunk)
    {
        var standing = new SpineTask { Id = "standing", Name = "", Person = trunk.Person };
        return Compressions(trunk, standing, ModelSettings.Default, null)[(int)LumbarJoint.L4L5];
    }

    public static double[] Compressions(Trunk trunk, SpineTask task, ModelSettings settings, double[]? start, BalanceMemory? memory = null)
    {
        var balance = new Balance(trunk, task, settings, memory);
        return balance.Solve(start).CompressionsN(balance.Pose);
    }

    private static LevelLoad Level(Balance balance, BalanceResult result, int k, double[][] draws)
    {
        var force = result.OnDisc(DiscFrame.Of(balance.Pose, k), k);
        var compression = force.Y;
        var sorted = draws.Select(d => d[k]).Order().ToArray();
        return new(
            (LumbarJoint)k,
            compression,
            force.X,
            force.Z,
            DiscPressure.MPa(Math.Max(0, compression), balance.Pose.Trunk.DiscAreasM2[k]),
            Math.Min(compression, sorted[sorted.Length / 20]),
            Math.Max(compression, sorted[^(1 + (sorted.Length / 20))]));
    }

    private static MuscleLoad[] Muscles(Balance balance, BalanceResult result) =>
        [.. balance.Pose.Trunk.Fascicles.Select((f, i) => new MuscleLoad(f.Name, result.MuscleForceN[i], result.Solution.X[i]))];

    private static Certificate Certify(BalanceResult result) =>
        new(result.Solution.Residual, result.Solution.Iterations, result.Solution.Slack.Max(Math.Abs));
}
