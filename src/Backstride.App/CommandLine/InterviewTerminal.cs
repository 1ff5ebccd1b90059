using System.Globalization;
using Backstride.Clinic.Answers;
using Backstride.Knowledge;

namespace Backstride.App.CommandLine;

/// <summary>Puts one question to a person and turns the line typed into an answer.</summary>
internal sealed class InterviewTerminal(Session session)
{
    private readonly TextWriter _screen = session.Json ? session.Error : session.Prompt;

    /// <summary>What came of a question: new answers, a step back, or the end of the input.</summary>
    internal sealed record Reply(AnswerSet? Answers, bool Back = false, bool Ended = false);

    public Reply Ask(Question question, AnswerSet answers, Catalogue catalogue, int asked, int expected)
    {
        _screen.WriteLine();
        _screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{asked + 1} of about {Math.Max(expected, asked + 1)}] {question.Text}"));
        for (var i = 0; i < question.Answers.Count; i++)
            _screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {i + 1}. {question.Answers[i].Text}"));
        while (true)
        {
            _screen.Write(Hint(question) + " > ");
            _screen.Flush();
            if (session.In.ReadLine()?.Trim() is not { } line) return new(null, Ended: true);
            if (line == "?") _screen.WriteLine(question.Why);
            else if (line == "b") return new(null, Back: true);
            else if (line == "q") return new(null, Ended: true);
            else if (line.Length > 0)
            {
                var reading = AnswerReader.Add(answers, question.Id, Values(question, line), catalogue);
                if (reading.Faults.Count == 0) return new(reading.Answers);
                foreach (var fault in reading.Faults) _screen.WriteLine(fault.Message);
            }
        }
    }

    private static string Hint(Question question) => question.Kind switch
    {
        QuestionKind.Number => string.Create(CultureInfo.InvariantCulture, $"A number from {question.Minimum} to {question.Maximum} {question.Unit}").TrimEnd(),
        QuestionKind.Multiple => "Numbers with commas",
        _ => "A number",
    } + ", ? why, b back, q stop";

    // "2" or "1,3" are places in the list; the answer's own id works too.
    private static string[] Values(Question question, string line) => question.Kind == QuestionKind.Number
        ? [line]
        : [.. line.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(part =>
            int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= question.Answers.Count
                ? question.Answers[place - 1].Id
                : part)];
}
