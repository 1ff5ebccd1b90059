using System.Globalization;
using System.Text.Json;
using Backstride.Knowledge;

namespace Backstride.Clinic.Answers;

/// <summary>Reads <c>{"answers":{"questionId":"answerId" or [..] or number}}</c> against the questions there are.</summary>
public static class AnswerReader
{
    /// <summary>An answer that cannot be used becomes a fault and the rest is kept; of a key that stands twice, both are read.</summary>
    public static AnswerReading Read(string json, Catalogue catalogue)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("answers", out var answers) && answers.ValueKind == JsonValueKind.Object)
                return ReadAnswers(answers, catalogue);
            return new(AnswerSet.Empty, [new("ANS001", "answers", "There is no \"answers\" object in it.")], Readable: false);
        }
        catch (JsonException broken)
        {
            var position = string.Create(CultureInfo.InvariantCulture, $"line {broken.LineNumber + 1}, column {broken.BytePositionInLine + 1}");
            return new(AnswerSet.Empty, [new("ANS001", position, "This is not JSON.")], Readable: false);
        }
    }

    /// <summary>One answer as a form or the terminal sends it. An answer that cannot be used leaves the set as it was.</summary>
    public static AnswerReading Add(AnswerSet answers, string questionId, IReadOnlyList<string> values, Catalogue catalogue)
    {
        var position = "answers." + questionId;
        if (SloppyText.Find(QuestionIndex.Of(catalogue).Values, q => q.Id, questionId) is not { } question)
            return new(answers, [new("ANS002", position, $"There is no question '{questionId}'.")], Readable: true);
        List<AnswerFault> faults = [];
        var kept = question.Kind == QuestionKind.Number
            ? AddNumber(answers, question, values, position, faults)
            : AddChoices(answers, question, values, position, faults);
        return new(kept, faults, Readable: true);
    }

    /// <summary>The same shape that <see cref="Read"/> takes, questions in the order of their ids.</summary>
    public static string Write(AnswerSet answers)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("answers");
            foreach (var id in answers.Choices.Keys.Concat(answers.Numbers.Keys).Order(StringComparer.Ordinal)) WriteOne(writer, answers, id);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteOne(Utf8JsonWriter writer, AnswerSet answers, string id)
    {
        if (answers.Numbers.TryGetValue(id, out var number))
        {
            writer.WriteNumber(id, number);
            return;
        }
        writer.WriteStartArray(id);
        foreach (var answer in answers.Choices[id]) writer.WriteStringValue(answer);
        writer.WriteEndArray();
    }

    private static AnswerReading ReadAnswers(JsonElement answers, Catalogue catalogue)
    {
        List<AnswerFault> faults = [];
        // A key that stands twice loses nothing: a warning sign in the first is not overwritten by the second.
        var said = AnswerSet.Empty;
        foreach (var group in answers.EnumerateObject().GroupBy(property => SloppyText.Bare(property.Name)))
        {
            var (name, values) = (group.First().Name, new List<string>());
            foreach (var property in group) Values(property, values, faults);
            if (values.Count == 0 && faults.Any(f => f.Position == "answers." + name)) continue;
            var reading = Add(said, name, values, catalogue);
            said = reading.Answers;
            faults.AddRange(reading.Faults);
        }
        return new(said, faults, Readable: true);
    }

    private static void Values(JsonProperty property, List<string> values, List<AnswerFault> faults)
    {
        var items = property.Value.ValueKind == JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : new[] { property.Value };
        foreach (var item in items)
        {
            if (item.ValueKind == JsonValueKind.String) values.Add(item.GetString()!);
            else if (item.ValueKind == JsonValueKind.Number) values.Add(item.GetRawText());
            // "cancer-history": true is what many write for its answer "yes".
            else if (item.ValueKind is JsonValueKind.True or JsonValueKind.False) values.Add(item.GetBoolean() ? "yes" : "no");
            // {"saddle-numb": true, "urine-leaking": false} names the answers as keys.
            else if (item.ValueKind == JsonValueKind.Object && item.EnumerateObject().All(p => p.Value.ValueKind is JsonValueKind.True or JsonValueKind.False))
                values.AddRange(item.EnumerateObject().Where(p => p.Value.GetBoolean()).Select(p => p.Name));
            else faults.Add(new("ANS004", "answers." + property.Name, "An answer is an answer id, a list of them, or a number."));
        }
    }

    private static AnswerSet AddNumber(AnswerSet answers, Question question, IReadOnlyList<string> values, string position, List<AnswerFault> faults)
    {
        if (values.Count == 1 && SloppyText.Find(question.Answers, a => a.Id, values[0]) is { } open) return answers.With(question.Id, open.Id);
        if (values.Count != 1 || !double.TryParse(WithoutUnit(values[0], question), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            faults.Add(new("ANS004", position, values.Count > 1 ? "One number is expected." : "A number is expected."));
            return answers;
        }
        if (number >= question.Minimum && number <= question.Maximum) return answers.With(question.Id, number);
        faults.Add(new("ANS005", position, string.Create(CultureInfo.InvariantCulture,
            $"{number} is not between {question.Minimum} and {question.Maximum} {question.Unit}.")));
        return answers;
    }

    /// <summary>"36 years" for a question in years; any other unit stays, and is then no number.</summary>
    private static string WithoutUnit(string value, Question question) =>
        question.Unit is { } unit && value.TrimEnd().EndsWith(unit, StringComparison.OrdinalIgnoreCase) ? value.TrimEnd()[..^unit.Length] : value;

    private static AnswerSet AddChoices(AnswerSet answers, Question question, IReadOnlyList<string> values, string position, List<AnswerFault> faults)
    {
        List<AnswerOption> picked = [];
        foreach (var value in values)
        {
            var (found, unknown) = SloppyText.Answers(question, value);
            picked.AddRange(found.Except(picked));
            // What was split is kept, and said: a form that joins its answers should be mended.
            if (found.Count > 0 && SloppyText.IsList(question, value)) faults.Add(new("ANS006", position, $"'{value}' was read as {found.Count + unknown.Count} answers."));
            faults.AddRange(unknown.Select(part => new AnswerFault("ANS003", position, $"'{part}' is not an answer of '{question.Id}'.")));
        }
        if (picked.Any(a => a.Meaning != AnswerMeaning.None)) picked.RemoveAll(a => a.Meaning == AnswerMeaning.None);
        // All are kept: a warning sign among them must not be lost to a form that sent too much.
        if (question.Kind == QuestionKind.Single && picked.Count > 1) faults.Add(new("ANS004", position, "One answer is expected; all were kept."));
        if (picked.Count > 0) return answers.With(question.Id, [.. picked.Select(a => a.Id)]);
        if (faults.Count == 0) faults.Add(new("ANS004", position, "An answer is expected."));
        return answers;
    }
}
