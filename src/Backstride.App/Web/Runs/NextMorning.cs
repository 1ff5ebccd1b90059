using Backstride.Running.Runs;

namespace Backstride.App.Web.Runs;

/// <summary>When the back is asked about after a run: the next morning at seven, where the run was.</summary>
public static class NextMorning
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(7);

    public static DateTimeOffset After(Run run, TimeZoneInfo zone)
    {
        var start = RunWords.LocalStart(run, zone);
        return new(start.Date.AddDays(1) + Hour, start.Offset);
    }
}
