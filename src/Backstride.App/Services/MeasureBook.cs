using Backstride.Clinic.Measures;
using Backstride.Journal;
using Backstride.Knowledge;

namespace Backstride.App.Services;

/// <summary>The measures with everything that was filled in: how each stands, and which one is due today.</summary>
public sealed class MeasureBook
{
    private readonly IReadOnlyList<(DateOnly Day, double Score)> _pain;
    private readonly DateOnly? _onsetOn;

    private MeasureBook(Companion companion)
    {
        var journal = companion.Journal;
        Today = companion.Today;
        Measures = companion.Catalogue.Measures;
        Kept = journal.Measures.All();
        _pain = [.. journal.Diary.Pain(companion.Now.AddYears(-1), companion.Now).Select(entry => (DateOnly.FromDateTime(entry.At.Date), entry.Score))];
        _onsetOn = companion.PainBeganOn();
        Due = MeasureSchedule.Next(Measures, new(
            Today,
            journal.Checks.Finished() is [.., { FinishedAt: { } first }] ? companion.LocalDay(first) : null,
            journal.Checks.Latest()?.Tier ?? Tier.SelfCare,
            [.. Kept.Select(kept => kept.Entry)],
            _pain,
            journal.Measures.IsPutOff(Today) ? [Today] : []));
    }

    public DateOnly Today { get; }

    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Kept<MeasureEntry>> Kept { get; }

    /// <summary>Null when nothing is asked today.</summary>
    public DueMeasure? Due { get; }

    public static MeasureBook Of(Companion companion) => new(companion);

    public Measure? Find(string id) => Measures.FirstOrDefault(measure => measure.Id == id);

    /// <summary>Pain comes from the diary since this bout began, a mean for each week; everything else as it was filled in.</summary>
    public MeasureSeries Series(Measure measure) => MeasureSeries.Of(measure, measure.Kind == MeasureKind.Score
        ? WeeklyPain.Entries(measure.Id, _pain.Where(p => p.Day >= (_onsetOn ?? p.Day)), Today)
        : Kept.Select(kept => kept.Entry));

    public IReadOnlyList<MeasureSeries> All => [.. Measures.Select(Series)];
}
