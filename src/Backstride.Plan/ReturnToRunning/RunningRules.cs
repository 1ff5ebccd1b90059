using Backstride.Knowledge;

namespace Backstride.Plan.ReturnToRunning;

/// <summary>May I run today: the gate first, then how far.</summary>
internal static class RunningRules
{
    private const double Low = 2;

    // With more pain than low, nobody runs more than two minutes at a stretch.
    private const int SoreStepAtMost = 4;
    private const int OldScoreDays = 2;

    public static RunningAdvice Advise(Situation now)
    {
        var closed = RunGate.Closed(now);
        if (closed.Count > 0) return No(now, closed);
        var sore = now.Pain.Now > Low;
        return now.Runs.OnLadder || now.Pain.Now > Situation.MildPain ? WalkRun(now, sore) : Plain(now, sore);
    }

    private static RunningAdvice No(Situation now, IReadOnlyList<string> rules)
    {
        var reasons = rules.Select(rule => Rule(now, rule)).ToList();
        return new(false, null, null, reasons[0].Text, reasons);
    }

    private static RunningAdvice WalkRun(Situation now, bool sore)
    {
        var ladder = now.Inputs.Catalogue.WalkRunLadder;
        var own = LadderPlace.StepAfter(now.Runs.Responses, ladder.Count);
        var place = sore ? Math.Clamp(own - 1, 1, SoreStepAtMost) : own;
        var step = ladder[place - 1];
        var session = step.WalkMinutes > 0
            ? now.Texts.Phrase("session-walk-run", ("rounds", step.Rounds), ("run", step.RunMinutes), ("walk", step.WalkMinutes))
            : now.Texts.Phrase("session-continuous", ("run", step.RunMinutes));
        return Yes(now, null, session, [sore ? "run-walk-sore" : "run-walk", "run-light", .. Old(now)], ("step", place), ("steps", ladder.Count)) with { Ladder = step };
    }

    private static RunningAdvice Plain(Situation now, bool sore)
    {
        var longest = now.Runs.LongestKm;
        var gentle = sore || now.Tier == Tier.ClinicSoon;
        var full = DistanceRule.LowPainKm(longest, now.Runs.GreensInARow);
        var km = gentle ? Math.Min(full, DistanceRule.ShortKm(longest)) : full;
        var rule = sore ? "run-short" : now.Tier == Tier.ClinicSoon ? "run-gentle" : now.Runs.GreensInARow switch { 0 => "run-first", 1 => "run-second", _ => "run-cap" };
        string[] rules = rule == "run-cap" ? [rule] : [rule, "run-cap"];
        return Yes(now, km, null, [.. rules, "run-light", .. Old(now)], ("km", km), ("longest", longest));
    }

    private static IEnumerable<string> Old(Situation now) => now.Pain.AgeDays > OldScoreDays ? ["run-score-old"] : [];

    private static RunningAdvice Yes(Situation now, double? km, string? session, IReadOnlyList<string> rules, params (string, object)[] values)
    {
        var reasons = rules.Select(rule => Rule(now, rule, values)).ToList();
        return new(true, km, session, reasons[0].Text, reasons);
    }

    private static PlanItem Rule(Situation now, string id, params (string, object)[] values) =>
        now.Texts.Rule(id, [("pain", now.Pain.Now ?? 0), ("days", now.Pain.AgeDays), .. values]);
}
