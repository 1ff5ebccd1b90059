namespace Backstride.Plan.Breaks;

/// <summary>From when to when the runner sleeps, by the clock on their wall; it may run over midnight.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>The end of the quiet stretch that holds this moment; null when it is in none.</summary>
    public DateTimeOffset? EndAfter(DateTimeOffset moment)
    {
        var clock = TimeOnly.FromDateTime(moment.DateTime);
        // The end itself is awake again. IsBetween knows stretches over midnight.
        if (From == To || !clock.IsBetween(From, To)) return null;
        var day = DateOnly.FromDateTime(moment.DateTime);
        return new(day.AddDays(To <= clock ? 1 : 0).ToDateTime(To), moment.Offset);
    }
}
