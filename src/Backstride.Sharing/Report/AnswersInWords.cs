using System.Globalization;
using Backstride.Clinic.Answers;
using Backstride.Knowledge;

namespace Backstride.Sharing.Report;

/// <summary>Answers as a person reads them, in the order of the interview.</summary>
internal static class AnswersInWords
{
    public static IEnumerable<IReadOnlyList<string>> Of(Catalogue catalogue, AnswerSet answers) =>
        from question in catalogue.Questions
        where answers.Has(question.Id)
        select (IReadOnlyList<string>)[question.Text, Answer(question, answers)];

    private static string Answer(Question question, AnswerSet answers) =>
        answers.Numbers.TryGetValue(question.Id, out var number)
            ? $"{number.ToString("0.##", CultureInfo.InvariantCulture)} {question.Unit}".TrimEnd()
            : string.Join("; ", answers.Choices[question.Id].Select(id => question.Answers.FirstOrDefault(a => a.Id == id)?.Text ?? id));
}
