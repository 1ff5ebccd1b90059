namespace Backstride.Clinic.Measures;

/// <summary>Whether the back has been quiet for weeks. Silence is not quiet: it takes scores to say so.</summary>
public static class QuietWeeks
{
    private const int Days = 21;
    private const int SpanDays = 14;
    private const int FewestScores = 3;
    private const double Quiet = 1;

    /// <summary>Three scores or more in three weeks, spread over two of them, and none above 1 of 10.</summary>
    public static bool Hold(IReadOnlyList<(DateOnly Day, double Score)> pain, DateOnly today)
    {
        (DateOnly Day, double Score)[] recent = [.. pain.Where(p => p.Day <= today && today.DayNumber - p.Day.DayNumber < Days)];
        return recent.Length >= FewestScores
            && recent.All(p => p.Score <= Quiet)
            && recent.Max(p => p.Day).DayNumber - recent.Min(p => p.Day).DayNumber >= SpanDays;
    }
}
