using System.Text.Json.Serialization;
using Backstride.Knowledge;

namespace Backstride.App.CommandLine.Json;

/// <summary>One question of the interview.</summary>
/// <param name="AskedWhen">In words.</param>
/// <param name="Flag">The first warning sign it feeds; absent when it feeds none.</param>
internal sealed record QuestionJson(
    string Id,
    string Section,
    string Text,
    string Why,
    string Kind,
    IReadOnlyList<AnswerOptionJson> Answers,
    double? Minimum,
    double? Maximum,
    string? Unit,
    string AskedWhen,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Flag,
    IReadOnlyList<string> Flags)
{
    public static QuestionJson Of(Question question) => new(
        question.Id, question.Section, question.Text, question.Why, JsonText.Word(question.Kind),
        [.. question.Answers.Select(a => new AnswerOptionJson(a.Id, a.Text))], question.Minimum, question.Maximum, question.Unit,
        question.AskedWhenText, question.Flags.Count > 0 ? question.Flags[0] : null, question.Flags);
}
