using System.CommandLine;
using System.Globalization;
using Backstride.App.CommandLine.Screens;

namespace Backstride.App.CommandLine;

/// <summary>One of the small tests before running, and how it went.</summary>
internal static class LogGateVerb
{
    public static VerbCommand Make(Shell shell, Option<string?> at)
    {
        var id = new Argument<string>("TEST") { Description = "Which one: its id, as the page \"Before you run\" shows it in its address" };
        var pain = new Option<double>("--pain") { Description = "Most pain while doing it, 0 to 10", HelpName = "N", Required = true };
        var failed = new Option<bool>("--not-done") { Description = "It could not be done as described" };
        return shell.Act(
            new VerbCommand("gate", "A small test before running was tried", "backstride log gate brisk-walk --pain 1").With(id, pain, failed, at),
            (parsed, session) =>
            {
                var score = parsed.GetValue(pain);
                if (score is not (>= 0 and <= 10)) return session.Unusable(CliFaults.OutOfRange("--pain", "A pain score lies between 0 and 10."));
                if (!Moments.TryRead(parsed.GetValue(at), session.Clock, out var moment)) return session.Unusable(Moments.Fault("--at", parsed.GetValue(at)));
                if (!session.Companion(out var companion)) return ExitCode.Unusable;
                var name = parsed.GetValue(id)!;
                if (companion.Catalogue.GateTests.FirstOrDefault(one => one.Id == name) is not { } test)
                    return session.Unusable(CliFaults.NotFound(name, $"There is no such test. There are: {string.Join(", ", companion.Catalogue.GateTests.Select(one => one.Id))}."));
                var passed = test.IsPassed(!parsed.GetValue(failed), score);
                var when = moment ?? session.Clock.GetLocalNow();
                var stored = companion.Journal.Gate.Add(when, test.Id, passed, score);
                return session.Done(new { id = stored, at = when, test = test.Id, passed, pain = score }, screen =>
                {
                    screen.Line(string.Create(CultureInfo.InvariantCulture, $"{test.Name}: {(passed ? "went well" : "did not go well")}, pain {score:0.#} of 10."));
                    if (!passed) screen.Line(test.PassWhen);
                });
            });
    }
}
