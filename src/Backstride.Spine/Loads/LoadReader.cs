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
        var draws = UncertainInputs.Draws.Select(d => Compressions(trunk, task, d, result.Start, memory)).ToArray();
        var levels = Enumerable.Range(0, Trunk.Joints).Select(k => Level(balance, result, k, draws)).ToArray();
        var standing = StandingL4L5N(trunk, task);
        return new(levels, compressions[(int)LumbarJoint.L4L5] / standing, Muscles(balance, result), Certify(result))
        {
            Parts = [.. Enumerable.Range(0, Trunk.Joints).Select(k => Parts(balance, result, k))],
            Moments = [.. Enumerable.Range(0, Trunk.Joints).Select(k => Moment(balance, result, k))],
            LeastEffort = task.Activity.Count > 0 ? Alone(trunk, task with { Activity = [] }) : null,
            AbdominalPressureKPa = result.Belly.KPa,
            SacroiliacN = (result.Outside.Force[0] + result.ContactForce(0)).Length / 2,
            PassiveMuscleShare = balance.Lines.PassiveSumN / result.MuscleForceN.Sum(),
        };
    }

    /// <summary>Compression of L4/L5 when the same person, as strong as in the task, stands at ease, newtons.</summary>
    public static double StandingL4L5N(Trunk trunk, SpineTask? task = null)
    {
        var standing = new SpineTask { Id = "standing", Name = "", Person = trunk.Person };
        if (task is not null) standing = standing with { StressNPerCm2 = task.StressNPerCm2, Strength = task.Strength };
        return Compressions(trunk, standing, ModelSettings.Default, null)[(int)LumbarJoint.L4L5];
    }

    public static double[] Compressions(Trunk trunk, SpineTask task, ModelSettings settings, WarmStart? start, BalanceMemory? memory = null)
    {
        var balance = new Balance(trunk, task, settings, memory);
        return balance.Solve(start).CompressionsN(balance.Pose);
    }

    private static LeastEffort Alone(Trunk trunk, SpineTask task)
    {
        var balance = new Balance(trunk, task, ModelSettings.Default);
        var result = balance.Solve();
        return new(result.CompressionsN(balance.Pose), Certify(result).SlackNm);
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

    private static LevelParts Parts(Balance balance, BalanceResult result, int k)
    {
        var up = DiscFrame.Of(balance.Pose, k).YAxis;
        return new(
            (LumbarJoint)k,
            -result.Outside.Force[k].Dot(up),
            -result.ContactForce(k).Dot(up),
            -(result.MuscleForce[k] - result.StretchForce(k)).Dot(up),
            -result.StretchForce(k).Dot(up),
            result.LigamentN[k],
            -result.Belly.Force[k].Dot(up),
            Facets.Share(balance.Posture.At((LumbarJoint)k).FlexionDeg));
    }

    private static LevelMoment Moment(Balance balance, BalanceResult result, int k)
    {
        var slack = result.Solution.Slack;
        return new((LumbarJoint)k, result.Outside.Moment[k], result.MuscleMoment(k), result.PassiveMoment[k])
        {
            AbdominalPressure = result.Belly.Moment[k],
            Supports = result.ContactMoment(balance.Pose, k),
            Slack = new(slack[3 * k], slack[(3 * k) + 1], slack[(3 * k) + 2]),
        };
    }

    private static MuscleLoad[] Muscles(Balance balance, BalanceResult result) =>
        [.. balance.Pose.Trunk.Fascicles.Select((f, i) => new MuscleLoad(f.Name, result.MuscleForceN[i], result.Solution.X[i]))];

    internal static Certificate Certify(BalanceResult result) =>
        new(result.Solution.Residual, result.Solution.Iterations, result.Solution.Slack.Max(Math.Abs));
}
