using Backstride.Running.Files;

namespace Backstride.Running.Runs;

/// <summary>Distance and speed on the time axis: the device's own first, else along the positions, else summed from speed.</summary>
internal static class RunDistance
{
    /// <summary>Below this share of the way along the positions, the device's distance was not counting.</summary>
    private const double NotCounting = 0.3;
    private const double WorthComparingM = 200;
    private const double SmoothingS = 5;

    /// <summary>Metres since the first sample, never falling.</summary>
    public static double[] Build(double[] time, double[]? recorded, double[]? along, double[]? speed)
    {
        var device = recorded is null ? null : Rising(recorded);
        if (device is not null && along is not null && along[^1] > WorthComparingM && device[^1] < NotCounting * along[^1]) device = null;
        return device ?? along ?? (speed is null ? null : FromSpeed(time, speed)) ?? new double[time.Length];
    }

    /// <summary>Along valid positions, not over breaks, steps faster than any runner left out.</summary>
    public static double[]? Along(double[] time, double[]? lat, double[]? lon, IReadOnlySet<int> breaks)
    {
        if (lat is null || lon is null || time.Length == 0) return null;
        var sum = new double[time.Length];
        var last = -1;
        var any = false;
        for (var i = 0; i < time.Length; i++)
        {
            if (i > 0) sum[i] = sum[i - 1];
            if (breaks.Contains(i)) last = -1;
            if (double.IsNaN(lat[i]) || double.IsNaN(lon[i])) continue;
            if (last >= 0)
            {
                var step = GeoDistance.Metres(lat[last], lon[last], lat[i], lon[i]);
                if (step > (time[i] - time[last]) * SensorRange.SpeedMps.Most * 2) continue;
                sum[i] += step;
                any = true;
            }
            last = i;
        }
        return any ? sum : null;
    }

    /// <summary>Speed from distance over a few seconds either side.</summary>
    public static double[]? Speed(double[] time, double[] distance)
    {
        if (time.Length < 2 || distance[^1] <= distance[0]) return null;
        var speed = new double[time.Length];
        var (lo, hi) = (0, 0);
        for (var i = 0; i < time.Length; i++)
        {
            while (time[i] - time[lo] > SmoothingS && lo < i) lo++;
            while (hi + 1 < time.Length && (time[hi] - time[i] < SmoothingS || hi <= i)) hi++;
            var from = Math.Min(lo, Math.Max(0, i - 1));
            var dt = time[hi] - time[from];
            speed[i] = dt > 0 ? (distance[hi] - distance[from]) / dt : double.NaN;
        }
        return speed;
    }

    private static double[]? Rising(double[] recorded)
    {
        var rising = new double[recorded.Length];
        var highest = double.NaN;
        for (var i = 0; i < rising.Length; i++)
        {
            if (!double.IsNaN(recorded[i]) && recorded[i] >= 0 && !(recorded[i] < highest)) highest = recorded[i];
            rising[i] = double.IsNaN(highest) ? 0 : highest;
        }
        return highest > 0 ? Subtract(rising, recorded) : null;
    }

    // A later session of a multisport file goes on counting where the one before ended.
    private static double[] Subtract(double[] rising, double[] recorded)
    {
        var first = recorded.FirstOrDefault(d => !double.IsNaN(d));
        return first <= 0 ? rising : Array.ConvertAll(rising, d => Math.Max(0, d - first));
    }

    private static double[] FromSpeed(double[] time, double[] speed)
    {
        var sum = new double[time.Length];
        for (var i = 1; i < time.Length; i++)
            sum[i] = sum[i - 1] + (SensorRange.SpeedMps.Holds(speed[i]) ? speed[i] * (time[i] - time[i - 1]) : 0);
        return sum;
    }
}
