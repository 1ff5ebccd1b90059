using Backstride.Running.Files;

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
