using System.Text.Json.Nodes;
using Backstride.Clinic.Answers;

namespace Backstride.Journal.Checks;

/// <summary>Answers as stored: {"questionId": ["answerId"] or number}. Kept as given even when a later edition of the knowledge no longer has the question.</summary>
internal static class AnswerDocument
{
    public static string Write(AnswerSet answers)
    {
        var document = new JsonObject();
        foreach (var (question, chosen) in answers.Choices.OrderBy(a => a.Key, StringComparer.Ordinal))
            document[question] = new JsonArray([.. chosen.Select(id => JsonValue.Create(id))]);
        foreach (var (question, number) in answers.Numbers.OrderBy(a => a.Key, StringComparer.Ordinal))
            document[question] = number;
        return document.ToJsonString();
    }

    public static AnswerSet Read(string json)
    {
        var answers = AnswerSet.Empty;
        foreach (var (question, value) in JsonNode.Parse(json)!.AsObject())
            answers = value is JsonArray chosen
                ? answers.With(question, [.. chosen.Select(id => id!.GetValue<string>())])
                : answers.With(question, value!.GetValue<double>());
        return answers;
    }
}
