using Backstride.Clinic.Answers;
using Backstride.Clinic.Triage;
using Backstride.Knowledge;

namespace Backstride.Clinic.Interview;

/// <summary>Which question next: all warning signs first, then what tells the patterns apart.</summary>
/// <remarks>
/// The order: the section of warning signs as it stands in questions.yaml; the core questions; questions that a warning sign still
/// waits for; then, one by one, the question from which most is expected for the patterns, until none could change the first three
/// or <see cref="MostFurther"/> were asked. An emergency ends it at that very answer, and nothing else ends it before the screen is complete.
/// </remarks>
public static class InterviewGuide
{
    /// <summary>The most questions after the screen.</summary>
    public const int MostFurther = 25;

    private const string WarningSigns = "warning-signs";
    private const string SelfTests = "self-tests";

    /// <summary>About how many further questions it takes to settle the patterns; only for the progress line.</summary>
    private const int UsuallyFurther = 6;

    public static InterviewStep Next(Catalogue catalogue, AnswerSet answers)
    {
        var facts = new AnswerFacts(catalogue, answers);
        var triage = TriageRules.Apply(catalogue, facts);
        var asked = answers.Choices.Count + answers.Numbers.Count;
        if (triage.Tier == Tier.Emergency) return new(null, triage, asked, asked);

        Question[] open = [.. catalogue.Questions.Where(q => !answers.Has(q.Id) && facts.Holds(q.AskedWhen))];
        Question[] screen = [.. Screen(catalogue, open, facts)];
        Question[] further = [.. open.Except(screen).Where(q => q.Section != SelfTests || MayTest(triage))];
        if (screen.Length > 0) return new(screen[0], null, asked, asked + screen.Length + Math.Min(further.Length, UsuallyFurther));

        var next = FurtherAsked(catalogue, answers) < MostFurther ? ExpectedInformation.Best(catalogue, facts, further) : null;
        return new(next, null, asked, next is null ? asked : asked + Math.Min(further.Length, UsuallyFurther));
    }

    /// <summary>Questions that would still be asked of this person, self-tests aside.</summary>
    public static IReadOnlyList<string> Unanswered(Catalogue catalogue, AnswerSet answers)
    {
        var facts = new AnswerFacts(catalogue, answers);
        return [.. catalogue.Questions.Where(q => q.Section != SelfTests && !answers.Has(q.Id) && facts.Holds(q.AskedWhen)).Select(q => q.Id)];
    }

    /// <summary>The self-tests this person may do now, answered or not: those that fit, and none beside a warning sign.</summary>
    public static IReadOnlyList<Question> AllowedTests(Catalogue catalogue, AnswerSet answers)
    {
        var facts = new AnswerFacts(catalogue, answers);
        return MayTest(TriageRules.Apply(catalogue, facts))
            ? [.. catalogue.Questions.Where(q => q.Section == SelfTests && facts.Holds(q.AskedWhen))]
            : [];
    }

    /// <summary>What has to be asked before the interview may end: warning signs, core questions, and whatever a flag still waits for.</summary>
    private static IEnumerable<Question> Screen(Catalogue catalogue, Question[] open, AnswerFacts facts)
    {
        HashSet<string> waiting = [.. catalogue.Flags.Where(f => facts.Weigh(f.When) == Truth.NotKnown).Select(f => f.Id)];
        return open.Where(q => q.Section != SelfTests && (q.Section == WarningSigns || q.Core || q.Flags.Any(waiting.Contains)))
            .OrderBy(q => q.Section == WarningSigns ? 0 : q.Core ? 1 : 2);
    }

    /// <summary>Nobody with a warning sign, and nobody that this program is not made for, is asked to try something out.</summary>
    private static bool MayTest(TriageResult triage) => triage.Tier <= Tier.ClinicSoon && triage.OutOfScope.Count == 0;

    private static int FurtherAsked(Catalogue catalogue, AnswerSet answers) =>
        catalogue.Questions.Count(q => q.Section != WarningSigns && !q.Core && q.Flags.Count == 0 && answers.Has(q.Id));
}
