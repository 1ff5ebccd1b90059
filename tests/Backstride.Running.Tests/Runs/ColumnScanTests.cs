using Backstride.Running.Files;
using Backstride.Running.Runs;

namespace Backstride.Running.Tests.Runs;

/// <summary>What is asked of columns eight at a time is what asking one by one says.</summary>
public class ColumnScanTests
{
    [Fact]
    public void Eight_at_a_time_says_what_one_by_one_says()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var column = Column(random);
            var (least, most) = (random.Next(-5, 5), random.Next(0, 30));
            Assert.Equal(column.Any(v => v == 3), ColumnScan.Holds(column, 3));
            Assert.Equal(Array.FindIndex(column, double.IsNaN), ColumnScan.FirstMissing(column));
            Assert.Equal(column.Any(v => v < least || v > most), ColumnScan.IsLeft(column, least, most));
            Assert.Equal(column.Where(v => v >= least && v <= most).DefaultIfEmpty(double.NegativeInfinity).Max(), ColumnScan.Max(column, least, most));
            Assert.Equal(!column.Any(double.IsNaN) && column.Zip(column.Skip(1)).All(p => p.Second >= p.First), ColumnScan.NeverFalls(column));
            Assert.Equal(!column.Any(double.IsNaN) && column.Zip(column.Skip(1)).All(p => p.Second > p.First), ColumnScan.Rises(column));
            Assert.Equal((column.Count(v => v > 0), column.Count(v => v > 0 && v <= most)), ColumnScan.Count(column, most));
            Assert.Equal(column.Select(v => v * 1.5), ColumnScan.Times(column, 1.5));
            foreach (var withoutZeros in new[] { false, true })
            {
                var counted = column.Where(v => v >= least && v <= most && !(withoutZeros && v == 0)).ToList();
                var (sum, count) = ColumnScan.Sum(column, least, most, withoutZeros);
                Assert.Equal(counted.Count, count);
                Assert.Equal(counted.Sum(), sum, 1e-9);
            }
        }
    }

    [Fact]
    public void Time_in_motion_and_means_over_it_are_what_one_by_one_says()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var values = Column(random);
            if (values.Length == 0) continue;
            var (time, at) = (new double[values.Length], 0.0);
            for (var i = 0; i < time.Length; i++) time[i] = at += random.Next(1, 6);
            double Step(int i) => i > 0 && values[i] >= 2 && values[i] <= 30 && time[i] - time[i - 1] <= 4 ? time[i] - time[i - 1] : 0;
            var steps = new double[time.Length];
            ColumnScan.Steps(time, values, 2, 30, 4, steps);
            Assert.Equal(Enumerable.Range(0, time.Length).Select(Step), steps);
            Assert.Equal(Enumerable.Range(1, time.Length - 1).Where(i => values[i] >= 2).Sum(i => time[i] - time[i - 1]), ColumnScan.TimeAbove(time, values, 2), 1e-9);

            var from = random.Next(time.Length);
            var end = random.Next(from, time.Length + 1);
            var counted = Enumerable.Range(from, end - from).Where(i => values[i] >= 3 && values[i] <= 20 && steps[i] > 0).ToList();
            var expected = counted.Count == 0 ? double.NaN : counted.Sum(i => values[i] * steps[i]) / counted.Sum(i => steps[i]);
            Assert.Equal(expected, ColumnScan.WeightedMean(values, steps, from, end, 3, 20), 1e-9);
        }
    }

    [Fact]
    public void Grade_adjusted_speeds_are_those_of_single_values()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            double[] speed = [.. Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(9) == 0 ? double.NaN : 6 * random.NextDouble())];
            double[] grade = [.. speed.Select(_ => random.Next(9) == 0 ? double.NaN : 140 * random.NextDouble() - 70)];
            var adjusted = new double[speed.Length];
            GradeCost.OnTheFlat(speed, grade, adjusted);
            for (var i = 0; i < speed.Length; i++) Assert.Equal(double.IsNaN(grade[i]) ? speed[i] : GradeCost.OnTheFlat(speed[i], grade[i]), adjusted[i], 1e-12);
        }
    }

    [Fact]
    public void Steps_over_the_ground_are_those_of_two_places()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            // From a runner's steps to leaps over half the world, the date line and the poles among them.
            var size = Math.Pow(10, random.Next(-7, 3));
            var (lat, lon) = (new double[random.Next(0, 60)], new double[60]);
            var (y, x) = (random.NextDouble() * 170 - 85, random.NextDouble() * 360 - 180);
            for (var i = 0; i < lat.Length; i++)
            {
                (lat[i], lon[i]) = (y, x);
                (y, x) = (Math.Clamp(y + size * (random.NextDouble() - 0.5), -90, 90), Math.Clamp(x + size * (random.NextDouble() - 0.5), -180, 180));
            }
            lon = lon[..lat.Length];
            var metres = new double[lat.Length];
            GeoSteps.Between(lat, lon, metres);
            for (var i = 0; i < metres.Length; i++)
            {
                var expected = i == 0 ? 0 : GeoDistance.Metres(lat[i - 1], lon[i - 1], lat[i], lon[i]);
                Assert.True(Math.Abs(metres[i] - expected) <= 1e-8 * Math.Max(1, expected), $"seed {seed}, {i}: {metres[i]:R}, expected {expected:R}");
            }
        }
    }

    private static double[] Column(Random random)
    {
        var column = new double[random.Next(40)];
        var (rising, holes, last) = (random.Next(3), random.Next(3) == 0, 0.0);
        for (var i = 0; i < column.Length; i++)
        {
            last = rising switch { 0 => random.Next(-8, 40), 1 => last + random.Next(3), _ => last + 1 + random.Next(3) };
            column[i] = holes && random.Next(12) == 0 ? double.NaN : last;
        }
        if (rising > 0 && column.Length > 1 && random.Next(2) == 0) column[random.Next(1, column.Length)] -= 3;
        return column;
    }
}
