using System.Globalization;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Gait;

namespace Backstride.ImportBench;

/// <summary>What a step costs solved muscle by muscle and out of the table, and what the table costs before it is filled.</summary>
internal static class GaitTimes
{
    private const int Steps = 2000;

    public static int Print()
    {
        var random = new Random(3);
        double Between(double low, double high) => low + ((high - low) * random.NextDouble());
        var steps = Enumerable.Range(0, Steps).Select(_ => new GaitInput(Person.Default, Between(2.4, 3.6), Between(158, 178), Between(230, 290), null, Between(-6, 6), Surface.Road)).ToList();
        var (exact, first, again) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var round = 0; round < 5; round++)
        {
            exact = Math.Min(exact, Time(() => steps.ForEach(step => GaitModel.Solve(step))));
            var table = new GaitTable(Person.Default);
            first = Math.Min(first, Time(() => steps.ForEach(step => table.Solve(step))));
            again = Math.Min(again, Time(() => steps.ForEach(step => table.Solve(step))));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a step, solved {exact / Steps * 1e6:0.0} us; from the table {again / Steps * 1e6:0.00} us; filling it for {Steps} different steps {(first - again) * 1e3:0.0} ms"));
        return 0;
    }

    private static double Time(Action work)
    {
        var began = ThreadTime.Seconds();
        work();
        return ThreadTime.Seconds() - began;
    }
}
