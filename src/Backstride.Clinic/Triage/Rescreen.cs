using Backstride.Clinic.Answers;
using Backstride.Knowledge;

namespace Backstride.Clinic.Triage;

/// <summary>The warning signs once more: when it is time, what to ask, and how the new answers join the old ones.</summary>
/// <remarks>
/// A check-in is: <see cref="Due"/> says why; ask <see cref="Questions"/> in their order; put the answers through <see cref="Merge"/>;
/// run <see cref="Check.Evaluate"/> on the result, after every answer if they are asked one by one, so that an emergency shows at once.
/// </remarks>
public static class Rescreen
{
    /// <summary>A rise by so many points since the last check asks for a new look.</summary>
    public const double JumpPoints = 3;

    private const int DaysOfAWeek = 7;
    private const string DaysSinceOnset = "days-since-onset";

    /// <summary>The screen in short form: what can change from one day to the next, and warning signs that were never answered.</summary>
    public static IReadOnlyList<Question> Questions(Catalogue catalogue, AnswerSet lastAnswers)
    {
        var facts = new AnswerFacts(catalogue, lastAnswers);
        return [.. catalogue.Questions.Where(q => facts.Holds(q.AskedWhen)
            && (q.AskedAgain || (q.Section == "warning-signs" && !lastAnswers.Has(q.Id))))];
    }

    /// <summary>
    /// The answers of the last check with those of today in their place. What was left open today, be it skipped, "not sure" or withheld,
    /// stays as it was, so that no sign is lost by it. The days since the onset move on.
    /// </summary>
    public static AnswerSet Merge(Catalogue catalogue, AnswerSet lastAnswers, AnswerSet today, int daysPassed)
    {
        var questions = QuestionIndex.Of(catalogue);
        var merged = lastAnswers;
        if (merged.Numbers.TryGetValue(DaysSinceOnset, out var days))
            merged = merged.With(DaysSinceOnset, Math.Min(days + Math.Max(0, daysPassed), questions[DaysSinceOnset].Maximum!.Value));
        foreach (var (id, number) in today.Numbers) merged = merged.With(id, number);
        foreach (var (id, said) in today.Choices)
            if (!merged.Has(id) || !questions[id].Answers.Any(a => said.Contains(a.Id) && a.Meaning is AnswerMeaning.NotSure or AnswerMeaning.Withheld))
                merged = merged.With(id, said);
        return merged;
    }

    /// <summary>Every reason to ask again, most pressing first; empty when it is not time yet.</summary>
    /// <param name="lastCheckedOn">The day of the last check or check-in.</param>
    /// <param name="onsetOn">The day on which the pain began; null when not known, and then no review day comes.</param>
    /// <param name="painAtLastCheck">The pain that was told at the last check; null when not known.</param>
    /// <param name="pain">The diary, in any order; what is older than the last check is not looked at.</param>
    /// <param name="newLegSymptomsOn">The day since which something new is felt in the legs; null when nothing is.</param>
    /// <param name="localDay">The runner's calendar day of a moment.</param>
    public static IReadOnlyList<RescreenReason> Due(
        IReadOnlyList<Stage> stages,
        DateOnly lastCheckedOn,
        DateOnly today,
        DateOnly? onsetOn,
        double? painAtLastCheck,
        IEnumerable<PainReading> pain,
        DateOnly? newLegSymptomsOn,
        Func<DateTimeOffset, DateOnly> localDay)
    {
        List<RescreenReason> reasons = [];
        if (newLegSymptomsOn is { } legs && legs >= lastCheckedOn && legs <= today) reasons.Add(new(RescreenCause.NewLegSymptoms, legs));
        if (Jump(lastCheckedOn, today, painAtLastCheck, pain, localDay) is { } jump) reasons.Add(new(RescreenCause.PainJump, jump.On));
        if (onsetOn is { } onset && LatestReview(stages, onset, lastCheckedOn, today) is { } day)
            reasons.Add(new(RescreenCause.Review, onset.AddDays(day), day));
        if (lastCheckedOn.AddDays(DaysOfAWeek) is var week && week <= today) reasons.Add(new(RescreenCause.Weekly, week));
        return reasons;
    }

    /// <summary>The first time that the pain stood three points above its lowest since the last check; null when it never did.</summary>
    /// <param name="lastCheckedOn">The day of the last check or check-in.</param>
    /// <param name="painAtLastCheck">The pain that was told then; null when not known.</param>
    /// <param name="pain">The diary, in any order; what is older than the last check is not looked at.</param>
    /// <param name="localDay">The runner's calendar day of a moment.</param>
    public static PainJump? Jump(
        DateOnly lastCheckedOn, DateOnly today, double? painAtLastCheck, IEnumerable<PainReading> pain, Func<DateTimeOffset, DateOnly> localDay)
    {
        var lowest = painAtLastCheck;
        foreach (var reading in pain.OrderBy(r => r.At))
        {
            var day = localDay(reading.At);
            if (day < lastCheckedOn || day > today) continue;
            if (lowest is { } from && reading.Score - from >= JumpPoints) return new(day, from, reading.Score);
            lowest = Math.Min(lowest ?? reading.Score, reading.Score);
        }
        return null;
    }

    /// <summary>Of review days that have come since the last check only the latest counts.</summary>
    private static int? LatestReview(IReadOnlyList<Stage> stages, DateOnly onset, DateOnly lastCheckedOn, DateOnly today) => stages
        .Where(s => s.ReviewOnDay is { } day && onset.AddDays(day) > lastCheckedOn && onset.AddDays(day) <= today)
        .Max(s => s.ReviewOnDay);
}
