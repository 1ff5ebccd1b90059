using Backstride.Running.Files;
using Backstride.Running.Runs;

namespace Backstride.Running.Tests.Runs;

public class PauseScanTests
{
    [Fact]
    public void Asked_in_the_order_of_time_it_says_what_looking_at_every_pause_says()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            // In any order, over one another, empty or backwards.
            var pauses = Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(100)).Select(at => new RecordedPause(at, at + random.Next(-3, 25))).ToList();
            var scan = new PauseScan(pauses);
            for (var from = 0.0; from < 120;)
            {
                var to = from + random.Next(1, 40) / 10.0;
                var middle = (from + to) / 2;
                Assert.Equal(pauses.Exists(p => middle > p.FromS && middle < p.ToS), scan.Holds(from, to));
                from = to;
            }
        }
    }
}
