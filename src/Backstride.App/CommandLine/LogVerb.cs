using System.CommandLine;
using System.Globalization;
using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;
using Backstride.Plan;

namespace Backstride.App.CommandLine;

/// <summary>The diary: pain, exercises done, measures, the small tests before running.</summary>
internal static class LogVerb
{
    public static VerbCommand Make(Shell shell)
    {
        var at = new Option<string?>("--at") { Description = "When, 2026-03-01T18:30 (default: now)", HelpName = "TIME" };
        return new VerbCommand("log", "Write in the diary", "backstride log pain 4 --where left", "backstride log done bird-dog", "backstride log measure rmdq-24 9")
            .With(Pain(shell, at), Exercise(shell, at), LogMeasureVerb.Make(shell, at), LogGateVerb.Make(shell, at));
    }

    private static VerbCommand Pain(Shell shell, Option<string?> at)
    {
        var score = new Argument<double>("N") { Description = "0 no pain, 10 the worst you can think of" };
        var where = new Option<string?>("--where") { Description = "Where it hurts, in your words" };
        var run = new Option<long?>("--run") { Description = "The run it belongs to", HelpName = "ID" };
        var knee = new Option<bool>("--below-knee") { Description = "It also hurts below the knee" };
        return shell.Act(
            new VerbCommand("pain", "How much the back hurts, 0 to 10", "backstride log pain 4 --where left", "backstride log pain 2 --run 12").With(score, at, where, run, knee),
            (parsed, session) =>
            {
                var value = parsed.GetValue(score);
                if (value is not (>= 0 and <= 10)) return session.Unusable(CliFaults.OutOfRange("N", "A pain score lies between 0 and 10."));
                if (!Moments.TryRead(parsed.GetValue(at), session.Clock, out var moment)) return session.Unusable(Moments.Fault("--at", parsed.GetValue(at)));
                if (!session.Companion(out var companion)) return ExitCode.Unusable;
                var journal = companion.Journal;
                if (parsed.GetValue(run) is { } runId && journal.Runs.Find(runId) is null)
                    return session.Unusable(CliFaults.NotFound(runId.ToString(CultureInfo.InvariantCulture), "There is no such run."));
                var entry = new PainEntry(moment ?? session.Clock.GetLocalNow(), value, parsed.GetValue(where), parsed.GetValue(run), parsed.GetValue(knee));
                var id = journal.Diary.AddPain(entry);
                var due = ShortCheckJson.Of(companion);
                return session.Done(new { id, entry.At, entry.Score, entry.Where, entry.RunId, entry.BelowKnee, shortCheck = due }, screen =>
                {
                    screen.Line(string.Create(CultureInfo.InvariantCulture, $"Pain {entry.Score:0.#} of 10 written down for {entry.At:yyyy-MM-dd HH:mm}."));
                    due.Show(screen);
                });
            });
    }

    private static VerbCommand Exercise(Shell shell, Option<string?> at)
    {
        var exercise = new Argument<string>("EXERCISE") { Description = "Its id, as \"backstride today\" lists it" };
        var pain = new Option<double?>("--pain") { Description = "Pain while doing it, 0 to 10", HelpName = "N" };
        var effort = new Option<double?>("--effort") { Description = "How hard it felt, 0 to 10: it decides when it gets harder", HelpName = "N" };
        return shell.Act(
            new VerbCommand("done", "An exercise was done", "backstride log done bird-dog --pain 2 --effort 4").With(exercise, at, pain, effort),
            (parsed, session) =>
            {
                var id = parsed.GetValue(exercise)!;
                if (parsed.GetValue(pain) is { } score && score is not (>= 0 and <= 10)) return session.Unusable(CliFaults.OutOfRange("--pain", "A pain score lies between 0 and 10."));
                if (parsed.GetValue(effort) is { } hard && hard is not (>= 0 and <= 10)) return session.Unusable(CliFaults.OutOfRange("--effort", "An effort lies between 0 and 10."));
                if (!Moments.TryRead(parsed.GetValue(at), session.Clock, out var moment)) return session.Unusable(Moments.Fault("--at", parsed.GetValue(at)));
                if (!session.Companion(out var companion)) return ExitCode.Unusable;
                if (companion.Catalogue.Exercises.FirstOrDefault(e => e.Id == id) is not { } known)
                    return session.Unusable(CliFaults.NotFound(id, $"There is no such exercise. There are: {string.Join(", ", companion.Catalogue.Exercises.Select(e => e.Id))}."));
                var done = new DoneExercise(moment ?? session.Clock.GetLocalNow(), id, parsed.GetValue(pain), parsed.GetValue(effort));
                var stored = new { id = companion.Journal.Diary.AddExercise(done), done.At, exercise = done.ExerciseId, done.PainDuring, done.Effort };
                return session.Done(stored, screen => screen.Line($"{known.Name}: done."));
            });
    }
}
