using Backstride.Running.Files;

namespace Backstride.Running.Runs;

/// <summary>Distance and speed on the time axis: the device's own first, else along the positions, else summed from speed.</summary>
internal static class RunDistance
{
    /// <summary>Below this share of the way along the positions, the device's distance was not counting.</summary>
    private const double NotCounting = 0.3;
    private const double WorthComparingM = 200;
    private const double SmoothingS = 5;

    /// <summary>Twice what anybody runs: GPS jitters.</summary>
    private static readonly double FastestMps = SensorRange.SpeedMps.Most * 2;

    /// <summary>Metres since the first sample, never falling.</summary>
    public static double[] Build(double[] time, double[]? recorded, double[]? along, double[]? speed)
    {
        var device = recorded is null ? null : AsCounted(time, recorded) ?? Rising(time, Odometer.CarriedOn(recorded));
        if (device is not null && along is not null && along[^1] > WorthComparingM && device[^1] < NotCounting * along[^1]) device = null;
        return device ?? along ?? (speed is null ? null : FromSpeed(time, speed)) ?? new double[time.Length];
    }

    /// <summary>
    /// Along valid positions, not over breaks, steps faster than any runner left out. Where the places go on from such a step, what came
    /// before it was wrong (a first fix from yesterday's street), and the way goes on from there.
    /// </summary>
    public static double[]? Along(double[] time, double[]? lat, double[]? lon, IReadOnlySet<int> breaks)
    {
        if (lat is null || lon is null || time.Length == 0) return null;
        if (breaks.Count == 0 && ColumnScan.FirstMissing(lat) < 0 && ColumnScan.FirstMissing(lon) < 0) return AlongAll(time, lat, lon);
        var sums = GC.AllocateUninitializedArray<double>(time.Length);
        var (sum, any, last, from) = (0.0, false, -1, default(GeoPoint));
        var (leap, there) = (-1, default(GeoPoint));
        for (var i = 0; i < time.Length; i++, sums[i - 1] = sum)
        {
            if (breaks.Count > 0 && breaks.Contains(i)) (last, leap) = (-1, -1);
            if (double.IsNaN(lat[i]) || double.IsNaN(lon[i])) continue;
            var here = new GeoPoint(lat[i], lon[i]);
            if (last >= 0)
            {
                var step = from.MetresTo(here);
                if (step > (time[i] - time[last]) * FastestMps && (leap < 0 || (step = there.MetresTo(here)) > (time[i] - time[leap]) * FastestMps))
                {
                    (leap, there) = (i, here);
                    continue;
                }
                sum += step;
                any = true;
            }
            (last, from, leap) = (i, here, -1);
        }
        return any ? sums : null;
    }

    // The same where every sample has a place: the steps are worked out eight at a time, and only summed one by one.
    private static double[]? AlongAll(double[] time, double[] lat, double[] lon)
    {
        var sums = GC.AllocateUninitializedArray<double>(time.Length);
        GeoSteps.Between(lat, lon, sums);
        if (sums.Length > 1 && !ColumnScan.IsAnyFaster(sums, time, FastestMps))
        {
            // Kept at hand: a sum read back from where it was just written comes late.
            var whole = sums[0];
            for (var i = 1; i < sums.Length; i++) sums[i] = whole += sums[i];
            return sums;
        }
        var (sum, any, last, leap) = (0.0, false, 0, -1);
        for (var i = 1; i < sums.Length; i++)
        {
            double Step(int from) => from == i - 1 ? sums[i] : GeoDistance.Metres(lat[from], lon[from], lat[i], lon[i]);
            var step = Step(last);
            if (step > (time[i] - time[last]) * FastestMps && (leap < 0 || (step = Step(leap)) > (time[i] - time[leap]) * FastestMps)) leap = i;
            else (sum, any, last, leap) = (sum + step, true, i, -1);
            sums[i] = sum;
        }
        return any ? sums : null;
    }

    /// <summary>Speed from distance over a few seconds either side.</summary>
    public static double[]? Speed(double[] time, double[] distance)
    {
        if (time.Length < 2 || distance[^1] <= distance[0]) return null;
        var speed = GC.AllocateUninitializedArray<double>(time.Length);
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

    // A counter without holes that began with the run and never fell, as nearly all do, is what is looked for.
    private static double[]? AsCounted(double[] time, double[] recorded) =>
        recorded.Length > 0 && recorded[0] >= 0 && recorded[^1] > 0 && double.IsFinite(recorded[^1]) && Odometer.Before(recorded, time) == 0 && ColumnScan.NeverFalls(recorded) ? recorded : null;

    /// <summary>From nought, never falling; samples without a value lie on the line between their neighbours.</summary>
    private static double[]? Rising(double[] time, double[] recorded)
    {
        var rising = new double[recorded.Length];
        var first = Odometer.Before(recorded, time);
        var (highest, last) = (0.0, -1);
        for (var i = 0; i < rising.Length; i++)
        {
            if (!(recorded[i] >= 0)) continue;
            highest = Math.Max(highest, recorded[i] - first);
            for (var k = last + 1; k < i && last >= 0; k++)
                rising[k] = rising[last] + (highest - rising[last]) * (time[k] - time[last]) / (time[i] - time[last]);
            rising[i] = highest;
            last = i;
        }
        for (var k = last + 1; k < rising.Length; k++) rising[k] = highest;
        return highest > 0 ? rising : null;
    }

    private static double[] FromSpeed(double[] time, double[] speed)
    {
        var sum = new double[time.Length];
        for (var i = 1; i < time.Length; i++)
            sum[i] = sum[i - 1] + (SensorRange.SpeedMps.Holds(speed[i]) ? speed[i] * (time[i] - time[i - 1]) : 0);
        return sum;
    }
}
