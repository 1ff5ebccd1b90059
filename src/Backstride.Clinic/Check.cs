using Backstride.Clinic.Answers;
using Backstride.Knowledge;

namespace Backstride.Clinic;

/// <summary>The whole check in one call: triage first, then patterns.</summary>
public static class Check
{
    public static CheckResult Evaluate(Catalogue catalogue, AnswerSet answers) => throw new NotSupportedException();
}
