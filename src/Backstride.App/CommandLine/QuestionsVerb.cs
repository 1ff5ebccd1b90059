using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;

namespace Backstride.App.CommandLine;

/// <summary>The whole interview as a list.</summary>
internal static class QuestionsVerb
{
    public static VerbCommand Make(Shell shell) => shell.Act(
        new("questions", "Every question of the check, why it is asked and when", "backstride questions --json"),
        (_, session) => !session.Knowledge(out var catalogue)
            ? ExitCode.Unusable
            : session.Done(catalogue.Questions.Select(QuestionJson.Of).ToList(), screen =>
            {
                foreach (var section in catalogue.Questions.GroupBy(q => q.Section))
                {
                    screen.Heading(section.Key);
                    foreach (var question in section)
                    {
                        screen.Line($"{question.Id}: {question.Text}");
                        screen.Quiet($"  {question.Why} Asked: {question.AskedWhenText}");
                        screen.Bullets(question.Answers.Select(a => $"{a.Id}: {a.Text}"));
                    }
                }
            }));
}
