using Backstride.Clinic.Answers;
using Backstride.Knowledge;

namespace Backstride.Clinic.Patterns;

/// <summary>Answers to ranked patterns by Bayes; see docs/patterns.md for the shrinking and the caps.</summary>
public static class PatternRanking
{
    /// <summary>Every pattern, most like first. Empty when the triage tier is an emergency.</summary>
    public static IReadOnlyList<RankedPattern> Rank(Catalogue catalogue, AnswerSet answers) => throw new NotSupportedException();
}
