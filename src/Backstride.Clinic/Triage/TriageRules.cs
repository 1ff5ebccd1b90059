using Backstride.Clinic.Answers;
using Backstride.Knowledge;

namespace Backstride.Clinic.Triage;

/// <summary>Flags to tier: rules only, never a probability.</summary>
public static class TriageRules
{
    public static TriageResult Apply(Catalogue catalogue, AnswerSet answers) => throw new NotSupportedException();
}
