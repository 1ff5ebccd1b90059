namespace Backstride.Running.Load;

/// <summary>Looks back from a day over the runs before and on it.</summary>
public static class LoadHistory
{
    public static LoadSummary Summarise(IReadOnlyList<DatedRun> runs, DateOnly today) => throw new NotSupportedException();
}
