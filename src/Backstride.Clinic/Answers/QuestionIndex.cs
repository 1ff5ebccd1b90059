using System.Runtime.CompilerServices;
using Backstride.Knowledge;

namespace Backstride.Clinic.Answers;

/// <summary>Questions by id, worked out once for each catalogue.</summary>
internal static class QuestionIndex
{
    private static readonly ConditionalWeakTable<IReadOnlyList<Question>, Dictionary<string, Question>> Known = [];

    public static Dictionary<string, Question> Of(Catalogue catalogue) =>
        Known.GetValue(catalogue.Questions, questions => questions.ToDictionary(q => q.Id));
}
