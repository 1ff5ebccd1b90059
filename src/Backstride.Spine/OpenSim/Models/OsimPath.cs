using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>A muscle's way over its points, straight from each to the next.</summary>
internal static class OsimPath
{
    /// <param name="counted">Coordinates that say which points count: a small move must not take one away.</param>
    /// <param name="moved">Coordinates that moving points go with.</param>
    public static double Length(OsimMuscle muscle, double[] counted, double[] moved, OsimPlace[] places)
    {
        var (sum, first, last) = (0.0, true, default(Vec3));
        foreach (var point in muscle.Path)
        {
            if (!point.Counts(counted)) continue;
            var at = places[point.Frame.Body].Apply(point.InBody(moved));
            if (!first) sum += (at - last).Length;
            (first, last) = (false, at);
        }

        return sum;
    }

    /// <summary>What a newton in the muscle pulls on everything that counts as above.</summary>
    /// <param name="share">For each body how far it counts.</param>
    public static Vec3 Pull(OsimMuscle muscle, double[] now, OsimPlace[] places, Func<int, double> share)
    {
        var (sum, first, last, lastBody) = (default(Vec3), true, default(Vec3), 0);
        foreach (var point in muscle.Path)
        {
            if (!point.Counts(now)) continue;
            var at = places[point.Frame.Body].Apply(point.InBody(now));
            if (!first) sum += (share(lastBody) - share(point.Frame.Body)) * (at - last).Unit();
            (first, last, lastBody) = (false, at, point.Frame.Body);
        }

        return sum;
    }
}
