using Backstride.Knowledge;

namespace Backstride.Clinic.Measures;

/// <summary>What decides whether anything is asked today.</summary>
/// <param name="FirstCheckOn">The day the first check was finished; null before it.</param>
/// <param name="Tier">Of the latest check.</param>
/// <param name="Entries">Everything filled in so far.</param>
/// <param name="Pain">Pain scores with their days.</param>
/// <param name="PutOff">Days on which the runner said "not today".</param>
public sealed record AskingHistory(
    DateOnly Today,
    DateOnly? FirstCheckOn,
    Tier Tier,
    IReadOnlyList<MeasureEntry> Entries,
    IReadOnlyList<(DateOnly Day, double Score)> Pain,
    IReadOnlyCollection<DateOnly> PutOff);
