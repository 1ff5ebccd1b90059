namespace Backstride.App.Demo;

/// <summary>A year as many have had it: steady growth, one run far longer and hillier than any before, a back that hurts the next morning, a week without, walk-run, and back.</summary>
internal static class DemoCalendar
{
    /// <summary>The back began to hurt this many days before today.</summary>
    public const int OnsetDay = 49;

    /// <summary>The long hilly run, the day before.</summary>
    public const int SpikeDay = OnsetDay + 1;

    private const int FirstDay = 364;
    private const double EasyMps = 2.82;

    /// <summary>Weeks in fours: three that grow and one to rest.</summary>
    private static readonly double[] Wave = [1, 1.08, 1.16, 0.8];

    /// <summary>Oldest first.</summary>
    public static IEnumerable<DemoSession> Sessions(Random random) => Training(random).Concat(Return()).OrderByDescending(s => s.Day);

    private static IEnumerable<DemoSession> Training(Random random)
    {
        var weeks = (FirstDay - SpikeDay) / 7;
        for (var week = 0; week <= weeks; week++)
        {
            var longDay = SpikeDay + (7 * (weeks - week));
            var fitness = (double)week / weeks;
            var size = (0.8 + (0.35 * fitness)) * Wave[week % 4];
            var easy = EasyMps + (0.12 * fitness);
            double Vary(double value) => value * (0.93 + (0.14 * random.NextDouble()));
            if (longDay == SpikeDay)
            {
                yield return DemoSession.Steady(longDay, 9, "long run in the hills", DemoRoute.Hills, 23.5, easy - 0.12, 9);
                yield break;
            }
            yield return DemoSession.Steady(longDay, 9.2, "long run", week % 3 == 2 ? DemoRoute.Hills : DemoRoute.River, Vary(12 * size), easy - 0.1, 5);
            // A cold in the winter: one quiet week.
            if (week == 14) continue;
            yield return DemoSession.Steady(longDay - 2, 18.3, "easy run", DemoRoute.Park, Vary(7 * size), Vary(easy), 3);
            if (longDay - 4 > SpikeDay)
                yield return week % 2 == 0 ? DemoSession.Intervals(longDay - 4, 18, 4 + (week / 12), easy) : DemoSession.Tempo(longDay - 4, 18.1, 14 + (week / 3), easy);
            if (week % 2 == 1) yield return DemoSession.Steady(longDay - 5, 7, "before work", DemoRoute.Park, Vary(5.5 * size), Vary(easy), 3);
        }
    }

    // Days are counted from the onset here.
    private static IEnumerable<DemoSession> Return()
    {
        (int Repetitions, double Run, double Walk)[] walkRun = [(5, 1, 4), (6, 1, 3), (6, 2, 3), (6, 3, 2), (5, 4, 2), (5, 5, 1), (4, 7, 1)];
        for (var i = 0; i < walkRun.Length; i++)
            yield return DemoSession.WalkRun(OnsetDay - 8 - (2 * i), 17.5, walkRun[i].Repetitions, walkRun[i].Run, walkRun[i].Walk);

        (int After, double Km)[] easy = [(23, 3.2), (25, 3.6), (28, 4.1), (30, 4.6), (33, 5), (35, 5.4), (37, 5.8), (40, 6.2), (42, 6.6), (44, 6.2), (47, 7.4)];
        foreach (var (after, km) in easy)
            yield return DemoSession.Steady(OnsetDay - after, 17.6, "easy run", DemoRoute.Park, km, EasyMps - 0.15 + (0.004 * after), 3);
    }
}
