using System.CommandLine;
using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;
using Backstride.Clinic;
using Backstride.Clinic.Answers;
using Backstride.Clinic.Interview;
using Backstride.Knowledge;

namespace Backstride.App.CommandLine;

/// <summary>The check, asked question by question in the terminal. An emergency ends it at that very answer.</summary>
internal static class InterviewVerb
{
    public static VerbCommand Make(Shell shell)
    {
        var keep = new Option<bool>("--forget") { Description = "Do not remember the answers" };
        var again = new Option<bool>("--again") { Description = "Only the warning signs once more, a week later or when the pain has jumped; the rest is kept" };
        return shell.Act(
            new VerbCommand("interview", "The check, asked question by question", "backstride interview", "backstride interview --again", "backstride interview --forget").With(keep, again),
            (parsed, session) => parsed.GetValue(again) ? ShortInterview.Run(session, remember: !parsed.GetValue(keep)) : Run(session, remember: !parsed.GetValue(keep)));
    }

    private static int Run(Session session, bool remember)
    {
        if (!session.Knowledge(out var catalogue)) return ExitCode.Unusable;
        // Questions go to standard error with --json, so that standard output stays one document.
        var terminal = new InterviewTerminal(session);
        var answers = AnswerSet.Empty;
        var before = new Stack<AnswerSet>();
        for (var step = InterviewGuide.Next(catalogue, answers); step.Next is { } question; step = InterviewGuide.Next(catalogue, answers))
        {
            var reply = terminal.Ask(question, answers, catalogue, step.Asked, step.Expected);
            if (reply.Ended) return Finish(session, catalogue, answers, remember: false, [CliFaults.StoppedEarly]);
            if (reply.Back)
            {
                if (before.TryPop(out var earlier)) answers = earlier;
                continue;
            }
            before.Push(answers);
            answers = reply.Answers!;
        }
        return Finish(session, catalogue, answers, remember, []);
    }

    internal static int Finish(Session session, Catalogue catalogue, AnswerSet answers, bool remember, IReadOnlyList<FaultJson> faults)
    {
        var result = Check.Evaluate(catalogue, answers);
        if (remember)
        {
            if (!session.Journal(out var journal)) return ExitCode.Unusable;
            var now = session.Clock.GetUtcNow();
            journal.Checks.Finish(journal.Checks.Start(now).Id, answers, result.Triage.Tier, now);
        }
        var inputs = CheckPage.InputsFor(catalogue, result, session.Clock);
        return session.Done(CheckPage.Document(result, inputs, faults), screen => CheckPage.Show(screen, result, inputs), faults);
    }
}
