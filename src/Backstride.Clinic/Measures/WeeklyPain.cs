namespace Backstride.Clinic.Measures;

/// <summary>The diary's pain scores as one number a week: a single score goes up and down too much to say which way it goes.</summary>
public static class WeeklyPain
{
    private const int Weeks = 26;
    private const int WeekDays = 7;

    /// <summary>The mean of every week that has a score, oldest first, at the week's last day; weeks are counted back from today.</summary>
    public static IReadOnlyList<MeasureEntry> Entries(string measureId, IEnumerable<(DateOnly Day, double Score)> pain, DateOnly today) =>
    [
        .. pain.Where(p => p.Day <= today).GroupBy(p => (today.DayNumber - p.Day.DayNumber) / WeekDays)
            .Where(week => week.Key < Weeks).OrderByDescending(week => week.Key)
            .Select(week => Entry(measureId, today.AddDays(-WeekDays * week.Key), week.Average(p => p.Score))),
    ];

    private static MeasureEntry Entry(string measureId, DateOnly lastDay, double mean) =>
        new(new(lastDay, TimeOnly.MinValue, TimeSpan.Zero), measureId, [new(MeasureValue.Total, mean)], mean);
}
