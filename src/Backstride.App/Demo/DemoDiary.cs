using Backstride.Journal;
using Backstride.Knowledge;

namespace Backstride.App.Demo;

/// <summary>What the made-up runner wrote down: pain in the evening, the answer on the morning after a run, the exercises.</summary>
internal static class DemoDiary
{
    private const int ExercisesADay = 4;

    /// <summary>Gives the number of days with an entry.</summary>
    public static int Fill(JournalDatabase journal, Catalogue catalogue, Func<int, double, DateTimeOffset> at, Random random)
    {
        var days = new HashSet<int>();
        void Pain(int day, double hour, double score, long? run, bool belowKnee = false)
        {
            journal.Diary.AddPain(new(at(day, hour), score, score > 0 ? "low back, both sides" : null, run, belowKnee));
            days.Add(day);
        }

        // A stiff back after the weeks that grew, as many only see when they look back.
        foreach (var (day, score) in new[] { (59, 1), (56, 1), (52, 2) }) Pain(day, 21, score, null);
        for (var day = DemoCalendar.OnsetDay; day >= 1; day--)
        {
            var since = DemoCalendar.OnsetDay - day;
            if (since <= 42 || since % 3 == 0) Pain(day, 21, Evening(since, random), null);
        }
        foreach (var run in journal.Runs.List(at(DemoCalendar.OnsetDay, 0), at(1, 0)))
        {
            // The morning after: the last midnight before the next day's breakfast.
            var day = (int)Math.Ceiling((at(0, 0) - run.Run.StartUtc).TotalDays) - 1;
            Pain(day, 7.5, Math.Max(0, Evening(DemoCalendar.OnsetDay - day, random) - 1), run.Id);
        }
        for (var day = DemoCalendar.OnsetDay - 3; day >= 1; day--)
            if (day % 7 is not (2 or 6)) Exercises(journal, catalogue, at, day, days, random);
        return days.Count;
    }

    /// <summary>Pain 0 to 10 so many days after the onset: half gone in ten days, with a bad day after the second walk-run.</summary>
    private static double Evening(int since, Random random)
    {
        var settled = 6.6 * Math.Pow(0.5, since / 10.0);
        var flare = since is 10 or 11 ? 1.5 : 0;
        return Math.Clamp(Math.Round(settled + flare + (random.NextDouble() - 0.5)), 0, 10);
    }

    private static void Exercises(JournalDatabase journal, Catalogue catalogue, Func<int, double, DateTimeOffset> at, int day, HashSet<int> days, Random random)
    {
        var since = DemoCalendar.OnsetDay - day;
        var stage = catalogue.Stages.FirstOrDefault(s => s.FromDay <= since && (s.ToDay is null || since <= s.ToDay));
        var offered = catalogue.Exercises.Where(e => stage is not null && e.Stages.Contains(stage.Id)).Take(ExercisesADay).ToList();
        for (var i = 0; i < offered.Count; i++)
            journal.Diary.AddExercise(new(at(day, 19.5 + (0.08 * i)), offered[i].Id, i == 0 ? Math.Max(0, Evening(since, random) - 2) : null, Effort: Math.Clamp(offered[i].TargetEffort + 1 - (since / 14), 1, 10)));
        if (offered.Count > 0) days.Add(day);
    }
}
