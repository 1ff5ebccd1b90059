using Backstride.Clinic.Answers;
using Backstride.Clinic.Measures;
using Backstride.Clinic.Triage;
using Backstride.Journal;
using Backstride.Knowledge;

namespace Backstride.App.Services;

/// <summary>The warning signs asked again: whether it is time, what is asked, and how today's answers join those of the last check.</summary>
public sealed class ShortCheck(Companion companion)
{
    private const string PainQuestion = "pain-now";

    /// <summary>Answers that tell of pain below the knee; after them, pain there is nothing new.</summary>
    private static readonly (string Question, string Answer)[] BelowKnee = [("pain-place", "below-knee"), ("leg-symptoms", "leg-pain-below-knee")];

    private readonly CheckRecord? _last = companion.Journal.Checks.Latest();

    /// <summary>The check whose answers are carried on; null before the first, and after an emergency, which has to be taken back or seen to.</summary>
    public CheckRecord? Base => _last is { Tier: not Tier.Emergency } ? _last : null;

    /// <summary>Why it is time, most pressing first; empty when it is not.</summary>
    public IReadOnlyList<RescreenReason> Due()
    {
        if (Base is not { FinishedAt: { } finished } last) return [];
        var checkedOn = companion.LocalDay(finished);
        // What was logged before the check was known when it was taken.
        var pain = companion.Journal.Diary.Pain(finished, companion.Now).Where(entry => entry.At > finished).ToList();
        var reasons = Rescreen.Due(
            companion.Catalogue.Stages,
            checkedOn,
            companion.Today,
            companion.PainBeganOn(),
            last.Answers.Numbers.TryGetValue(PainQuestion, out var told) ? told : null,
            pain.Select(entry => new PainReading(entry.At, entry.Score)),
            NewBelowKnee(last, pain),
            companion.LocalDay);
        // A back that has been quiet for weeks is not asked every week whether it is.
        return reasons is [{ Cause: RescreenCause.Weekly }] && IsQuiet() ? [] : reasons;
    }

    /// <summary>What the short check asks, in order; empty before the first check.</summary>
    public IReadOnlyList<Question> Questions() => Base is { } last ? Rescreen.Questions(companion.Catalogue, last.Answers) : [];

    /// <summary>Today's answers in their place among those of the last check; the days since the onset move on.</summary>
    public AnswerSet Merge(AnswerSet today)
    {
        if (Base is not { FinishedAt: { } finished } last) return today;
        var daysPassed = companion.Today.DayNumber - companion.LocalDay(finished).DayNumber;
        return Rescreen.Merge(companion.Catalogue, last.Answers, today, daysPassed);
    }

    private static DateOnly? NewBelowKnee(CheckRecord last, IReadOnlyList<Backstride.Plan.PainEntry> pain) =>
        BelowKnee.Any(known => last.Answers.Choices.GetValueOrDefault(known.Question, []).Contains(known.Answer))
            ? null
            : pain.FirstOrDefault(entry => entry.BelowKnee) is { } first ? DateOnly.FromDateTime(first.At.Date) : null;

    private bool IsQuiet() => QuietWeeks.Hold(
        [.. companion.Journal.Diary.Pain(companion.Now.AddDays(-30), companion.Now).Select(entry => (DateOnly.FromDateTime(entry.At.Date), entry.Score))], companion.Today);
}
