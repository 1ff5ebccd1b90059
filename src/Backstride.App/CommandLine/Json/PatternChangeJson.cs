using Backstride.App.Services;
using Backstride.Clinic.Patterns;

namespace Backstride.App.CommandLine.Json;

/// <summary>What is not known yet and would move the pattern: in words, which questions tell, and the share either way.</summary>
internal sealed record PatternChangeJson(string Text, IReadOnlyList<string> Questions, double IfFor, double IfAgainst)
{
    public static PatternChangeJson Of(PatternChange change) => new(ChangeWords.Of(change), change.QuestionIds, change.IfFor, change.IfAgainst);
}
