using Backstride.Knowledge;

namespace Backstride.Clinic.Measures;

/// <summary>All entries of one measure, and how the latest stands against the first.</summary>
/// <param name="Entries">Oldest first.</param>
/// <param name="Baseline">What change is counted from; null without an entry.</param>
/// <param name="Change">Null before the second comparable entry.</param>
public sealed record MeasureSeries(Measure Measure, IReadOnlyList<MeasureEntry> Entries, MeasureEntry? Baseline, MeasureChange? Change)
{
    /// <summary>After such a silence it is another bout of pain.</summary>
    private const int LongestSilenceDays = 84;

    public MeasureEntry? Latest => Entries.Count > 0 ? Entries[^1] : null;

    /// <summary>True when change is counted from a later entry than the first: earlier ones are about other activities, or lie before a silence of twelve weeks.</summary>
    public bool BeganAnew => Baseline is not null && !ReferenceEquals(Baseline, Entries[0]);

    /// <remarks>The mean over other activities is another quantity: it is never compared with the one before.</remarks>
    public static MeasureSeries Of(Measure measure, IEnumerable<MeasureEntry> entries)
    {
        MeasureEntry[] own = [.. entries.Where(entry => entry.MeasureId == measure.Id).OrderBy(entry => entry.At)];
        if (own.Length == 0) return new(measure, own, null, null);
        var latest = own[^1];
        var baseline = latest;
        foreach (var earlier in own.Reverse().Skip(1))
        {
            if (baseline.Day.DayNumber - earlier.Day.DayNumber > LongestSilenceDays) break;
            if (measure.Kind == MeasureKind.Activities && !SameActivities(earlier, latest)) break;
            baseline = earlier;
        }
        return new(measure, own, baseline, ReferenceEquals(baseline, latest) ? null : MeasureChange.Of(measure, baseline.Score, latest.Score));
    }

    private static bool SameActivities(MeasureEntry one, MeasureEntry other) =>
        one.Values.Select(value => MeasureScore.Plain(value.Name)).ToHashSet().SetEquals(other.Values.Select(value => MeasureScore.Plain(value.Name)));
}
