using Backstride.Clinic.Measures;
using Backstride.Journal;
using Backstride.Knowledge;

namespace Backstride.App.Demo;

/// <summary>What the made-up runner filled in since her first check: what she wants to do again, the week's four taps, the clinician's form. And the small tests before the first run.</summary>
internal static class DemoMeasures
{
    private static readonly string[] Activities = ["run 5 km", "sit through a film", "put on my socks"];

    public static void Fill(JournalDatabase journal, Catalogue catalogue, Func<int, double, DateTimeOffset> at, Random random)
    {
        void Add(string id, int since, double hour, Func<Measure, IReadOnlyList<MeasureValue>> fill)
        {
            if (since >= DemoCalendar.OnsetDay || catalogue.Measures.FirstOrDefault(measure => measure.Id == id) is not { } measure) return;
            var values = fill(measure);
            if (MeasureScore.Of(measure, values).Score is { } score) journal.Measures.Add(new(at(DemoCalendar.OnsetDay - since, hour), id, values, score));
        }

        for (var week = 0; week < 7; week++)
        {
            var since = 3 + (7 * week);
            Add("psfs", since, 20.5, _ => [.. Activities.Select((name, i) => new MeasureValue(name, Can(since, i, random)))]);
            // One week was forgotten, as weeks are.
            if (week != 4) Add("weekly-overuse", since + 2, 20.6, measure => [.. measure.Items.Select(item => new MeasureValue(item.Id, Trouble(item, since, random)))]);
            if (week % 2 == 0) Add("rmdq-24", since + 3, 20.4, _ => [new(MeasureValue.Total, Math.Clamp(Math.Round((13 * Left(since)) + random.NextDouble()), 0, 24))]);
        }

        foreach (var (test, place) in catalogue.GateTests.Select((test, place) => (test, place)))
            journal.Gate.Add(at(DemoCalendar.OnsetDay - 7, 17 + (0.1 * place)), test.Id, passed: true, place % 2);
    }

    /// <summary>How much of the trouble is left: half of it every twelve days, and a bad spell after the second walk-run.</summary>
    private static double Left(int since) => Math.Min(1, Math.Pow(0.5, since / 12.0) + (since is >= 9 and <= 14 ? 0.12 : 0));

    /// <summary>0 to 10; running comes back last.</summary>
    private static double Can(int since, int activity, Random random)
    {
        double[] hard = [9.5, 5.5, 6.5];
        return Math.Clamp(Math.Round(10 - (hard[activity] * Left(since)) + (random.NextDouble() - 0.5)), 0, 10);
    }

    private static double Trouble(MeasureItem item, int since, Random random)
    {
        var share = Math.Clamp((1.05 * Left(since)) + (0.16 * (random.NextDouble() - 0.5)), 0, 1);
        return item.Answers[(int)Math.Round(share * (item.Answers.Count - 1))].Points;
    }
}
