using System.CommandLine;
using Backstride.App.CommandLine.Screens;
using Backstride.Clinic;
using Backstride.Clinic.Answers;

namespace Backstride.App.CommandLine;

/// <summary>Answers from a file to triage, patterns and plan.</summary>
internal static class CheckVerb
{
    public static VerbCommand Make(Shell shell)
    {
        var file = new Argument<string>("ANSWERS.json") { Description = "{\"answers\": {\"questionId\": \"answerId\" or [\"answerId\"] or number}}; - reads standard input. A question left out is not known, never a no" };
        var save = new Option<bool>("--save") { Description = "Remember it as the newest check, so that the plan and today's card follow it" };
        return shell.Act(
            new VerbCommand("check", "Is it serious, what is it like, what to do: from a file of answers", "backstride check answers.json --json").With(file, save),
            (parsed, session) => Run(session, parsed.GetValue(file)!, parsed.GetValue(save)));
    }

    private static int Run(Session session, string path, bool save)
    {
        if (!session.Knowledge(out var catalogue)) return ExitCode.Unusable;
        if (InputFile.Text(session, path, out var fault) is not { } text) return session.Unusable(fault!);

        var reading = AnswerReader.Read(text, catalogue);
        var faults = reading.Faults.Select(f => CliFaults.Of(f)).ToList();
        if (!reading.Readable) return session.Unusable([.. faults.Select(f => f with { Position = $"{path}: {f.Position}" })]);

        var result = Check.Evaluate(catalogue, reading.Answers);
        if (save)
        {
            if (!session.Journal(out var journal)) return ExitCode.Unusable;
            var now = session.Clock.GetUtcNow();
            journal.Checks.Finish(journal.Checks.Start(now).Id, reading.Answers, result.Triage.Tier, now);
        }
        var inputs = CheckPage.InputsFor(catalogue, result, session.Clock);
        return session.Done(CheckPage.Document(result, inputs, faults), screen => CheckPage.Show(screen, result, inputs), faults);
    }
}
