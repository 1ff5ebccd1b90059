using Backstride.App.Services;
using Backstride.Clinic.Answers;
using Backstride.Clinic.Triage;
using Backstride.Knowledge;

namespace Backstride.App.CommandLine;

/// <summary>The warning signs once more, in the terminal. An emergency ends it at that very answer.</summary>
internal static class ShortInterview
{
    public static int Run(Session session, bool remember)
    {
        if (!session.Companion(out var companion)) return ExitCode.Unusable;
        var check = new ShortCheck(companion);
        if (check.Base is null)
            return session.Unusable(CliFaults.Usage("There is no check to go on from: take the whole one with \"backstride interview\"."));
        var questions = check.Questions();
        var terminal = new InterviewTerminal(session);
        var before = new Stack<AnswerSet>();
        var today = AnswerSet.Empty;
        while (questions.FirstOrDefault(question => !today.Has(question.Id)) is { } next && TriageRules.Apply(companion.Catalogue, check.Merge(today)).Tier != Tier.Emergency)
        {
            var reply = terminal.Ask(next, today, companion.Catalogue, questions.Count(question => today.Has(question.Id)), questions.Count);
            if (reply.Ended) return InterviewVerb.Finish(session, companion.Catalogue, check.Merge(today), remember: false, [CliFaults.StoppedEarly]);
            if (reply.Back)
            {
                if (before.TryPop(out var earlier)) today = earlier;
                continue;
            }
            before.Push(today);
            today = reply.Answers!;
        }
        return InterviewVerb.Finish(session, companion.Catalogue, check.Merge(today), remember, []);
    }
}
