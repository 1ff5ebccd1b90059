namespace Backstride.Spine.Loads;

/// <summary>A fixed set of points spread evenly over the unit cube: each axis has one point in each of its slices.</summary>
internal static class LatinHypercube
{
    /// <param name="seed">The same seed gives the same points for ever.</param>
    public static double[][] Points(int count, int axes, ulong seed)
    {
        var points = Enumerable.Range(0, count).Select(_ => new double[axes]).ToArray();
        for (var axis = 0; axis < axes; axis++)
        {
            var slices = Enumerable.Range(0, count).ToArray();
            for (var i = count - 1; i > 0; i--)
            {
                var j = (int)(Next(ref seed) % (ulong)(i + 1));
                (slices[i], slices[j]) = (slices[j], slices[i]);
            }

            for (var i = 0; i < count; i++) points[i][axis] = (slices[i] + 0.5) / count;
        }

        return points;
    }

    // SplitMix64 (Steele, Lea, Flood 2014).
    private static ulong Next(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
