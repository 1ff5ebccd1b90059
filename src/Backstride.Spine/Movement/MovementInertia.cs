using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Movement;

/// <summary>What every part of the body gains of speed over a measured movement, from where it was.</summary>
public static class MovementInertia
{
    /// <summary>Fewest frames that say how speed is gained.</summary>
    public const int LeastFrames = LocalFit.Least;

    /// <summary>The frames with the accelerations of their parts: from the posture and from where the pelvis was, smoothed over 120 ms to each side.</summary>
    /// <param name="pelvisM">Place of the pelvis in the world for each frame (forward, up, right), metres; any point of it will do.</param>
    /// <exception cref="ArgumentException">Fewer frames than <see cref="LeastFrames"/>, times that do not go on, or another number of places.</exception>
    public static IReadOnlyList<MovementFrame> Of(IReadOnlyList<MovementFrame> frames, IReadOnlyList<Vec3> pelvisM)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(pelvisM);
        if (frames.Count < LeastFrames || pelvisM.Count != frames.Count) throw new ArgumentException("A place of the pelvis for each of enough frames.", nameof(pelvisM));
        double[] times = [.. frames.Select(f => f.TimeS)];
        if (times.Zip(times.Skip(1)).Any(t => !(t.Second > t.First))) throw new ArgumentException("Times must go on.", nameof(frames));
        var trunk = Trunk.Of(frames[0].Task.Person);
        var pose = new Pose(trunk, frames[0].Task.Posture);
        Vec3[][] places = [.. frames.Select((f, i) => Places(pose, f.Task, pelvisM[i]))];
        return [.. frames.Select((f, i) => f with { Task = f.Task with { Acceleration = default, Accelerations = Accelerations(places, new(times, i)) } })];
    }

    // A part of several masses is where their common centre is.
    private static Vec3[] Places(Pose pose, SpineTask task, Vec3 pelvisM)
    {
        pose.Take(task.Posture);
        var segments = Enum.GetValues<Segment>().Length;
        var (mass, moment) = (new double[segments], new Vec3[segments]);
        var masses = pose.UpperMasses(0);
        for (var i = 0; i < masses.Length; i++)
        {
            var segment = (int)WeightAbove.SegmentOf(i);
            (mass[segment], moment[segment]) = (mass[segment] + masses[i].MassKg, moment[segment] + (masses[i].MassKg * masses[i].Position));
        }

        return [.. moment.Select((m, s) => pelvisM + ((1 / mass[s]) * m))];
    }

    private static SegmentAcceleration[] Accelerations(Vec3[][] places, LocalFit fit) =>
        [.. Enum.GetValues<Segment>().Select(s => new SegmentAcceleration(s, new(
            fit.Second(i => places[i][(int)s].X), fit.Second(i => places[i][(int)s].Y), fit.Second(i => places[i][(int)s].Z))))];
}
