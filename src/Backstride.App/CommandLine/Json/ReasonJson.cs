using Backstride.Clinic.Triage;

namespace Backstride.App.CommandLine.Json;

/// <summary>Which answer raised which warning sign.</summary>
/// <param name="Flag">Id of the warning sign.</param>
/// <param name="Question">Id of the question.</param>
/// <param name="Source">Keys of knowledge/sources.yaml, separated by commas.</param>
internal sealed record ReasonJson(string Flag, string Name, string Question, string QuestionText, string Answer, string Why, string WhatToDo, string Tier, string Source)
{
    public static ReasonJson Of(TriageReason reason) => new(
        reason.FlagId, reason.FlagName, reason.QuestionId, reason.Question, reason.Answer, reason.Why, reason.WhatToDo,
        JsonText.Word(reason.Tier), string.Join(", ", reason.Sources));
}
