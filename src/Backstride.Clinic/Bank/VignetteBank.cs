using Backstride.Clinic.Answers;
using Backstride.Clinic.Patterns;
using Backstride.Knowledge;
using Backstride.Knowledge.Bank;

namespace Backstride.Clinic.Bank;

/// <summary>Runs cases with known outcomes through the check and counts how often it is right.</summary>
public static class VignetteBank
{
    private const int Shown = 3;

    /// <param name="files">Name and text of every file of cases.</param>
    public static BankReport Run(Catalogue catalogue, IEnumerable<(string Name, string Text)> files)
    {
        List<BankFault> faults = [];
        List<CaseOutcome> outcomes = [];
        foreach (var (name, text) in files)
        {
            var (cases, unread) = CaseReader.Read(text, name);
            faults.AddRange(unread.Select(f => new BankFault(f.Code, $"{f.File}:{f.Line} {f.Key}", f.Message)));
            outcomes.AddRange(cases.Select(one => Judge(catalogue, one, faults)));
        }
        return Report(outcomes, faults);
    }

    private static CaseOutcome Judge(Catalogue catalogue, VignetteCase one, List<BankFault> faults)
    {
        var answers = AnswerSet.Empty;
        foreach (var (question, said) in one.Answers)
        {
            var reading = AnswerReader.Add(answers, question, said, catalogue);
            answers = reading.Answers;
            faults.AddRange(reading.Faults.Select(f => new BankFault(f.Code, $"{one.Id} {f.Position}", f.Message)));
        }
        var result = Check.Evaluate(catalogue, answers);
        return new(one, result.Triage.Tier, result.Patterns);
    }

    private static BankReport Report(IReadOnlyList<CaseOutcome> outcomes, IReadOnlyList<BankFault> faults)
    {
        CaseOutcome[] ranked = [.. outcomes.Where(o => o.Case.Patterns.Count > 0 && o.Patterns.Count > 0)];
        return new(
            outcomes.Count,
            [.. outcomes.Where(o => o.Tier < o.Case.Tier).Select(o => o.Case.Id)],
            [.. outcomes.Where(o => o.Tier > o.Case.Tier).Select(o => o.Case.Id)],
            Share(outcomes, o => o.Tier == o.Case.Tier),
            Share(ranked, o => Accepts(o, o.Patterns[0])),
            Share(ranked, o => o.Patterns.Take(Shown).Any(p => Accepts(o, p))),
            ranked.Length == 0 ? 0 : ranked.Average(Brier),
            outcomes.GroupBy(o => o.Case.Tier).OrderByDescending(g => g.Key).ToDictionary(g => g.Key, g => new TierCount(
                g.Count(), g.Count(o => o.Tier == g.Key), g.Count(o => o.Tier < g.Key), g.Count(o => o.Tier > g.Key))),
            [.. Reliability(ranked)],
            [.. ranked.Where(o => !o.Patterns.Take(Shown).Any(p => Accepts(o, p))).Select(o => o.Case.Id)],
            faults);
    }

    private static bool Accepts(CaseOutcome outcome, RankedPattern pattern) => outcome.Case.Patterns.Contains(pattern.Id);

    /// <summary>Squared miss of the first pattern's probability against whether it is an accepted one.</summary>
    private static double Brier(CaseOutcome outcome) =>
        Math.Pow(outcome.Patterns[0].Probability - (Accepts(outcome, outcome.Patterns[0]) ? 1 : 0), 2);

    private static IEnumerable<ReliabilityRow> Reliability(IReadOnlyList<CaseOutcome> ranked) => ranked
        .GroupBy(o => Math.Min(4, (int)(o.Patterns[0].Probability * 5)))
        .OrderBy(g => g.Key)
        .Select(g => new ReliabilityRow(g.Key / 5.0, (g.Key + 1) / 5.0, g.Count(),
            g.Average(o => o.Patterns[0].Probability), Share([.. g], o => Accepts(o, o.Patterns[0]))));

    private static double Share(IReadOnlyCollection<CaseOutcome> of, Func<CaseOutcome, bool> holds) =>
        of.Count == 0 ? 0 : (double)of.Count(holds) / of.Count;

    private sealed record CaseOutcome(VignetteCase Case, Tier Tier, IReadOnlyList<RankedPattern> Patterns);
}
