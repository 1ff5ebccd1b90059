using Backstride.Knowledge;

namespace Backstride.Plan.ReturnToRunning;

/// <summary>What keeps from running today, most serious first.</summary>
internal static class RunGate
{
    private const double Red = 5;
    private const double Low = 2;
    private const int RestAfterTwoRedsDays = 2;
    private const int LegSettleDays = 7;

    /// <summary>The ids of every rule that says no; empty when running is fine.</summary>
    /// <remarks>When somebody must be seen first, nothing else is said: "walk briskly" has no place beside it.</remarks>
    public static IReadOnlyList<string> Closed(Situation now) => now.Tier switch
    {
        Tier.Emergency => ["run-emergency"],
        Tier.SameDay => ["run-be-seen-first"],
        _ => Rules(now),
    };

    private static List<string> Rules(Situation now)
    {
        var rules = new List<string>();
        void Add(bool holds, string rule)
        {
            if (holds) rules.Add(rule);
        }

        var last = now.Runs.Responses.Count > 0 ? now.Runs.Responses[^1] : null;
        Add(now.Tier == Tier.WithinDays, "run-be-seen-first");
        Add(now.OutOfScope, "run-out-of-scope");
        Add(now.Patterns.IsBoneStress, "run-bone-stress");
        Add(now.Pain.BelowKneeInWeek || (now.Pain.BelowKneeSinceCheck && !now.Patterns.IsLeg), "run-below-knee");
        Add(now.Patterns.IsLeg && !LegSettled(now), "run-leg-settle");
        Add(now.Runs.TwoReds && now.Runs.DaysSinceLast < RestAfterTwoRedsDays, "run-two-reds");
        Add(last is { WorseNextMorning: true } && now.Runs.DaysSinceLast <= 1, "run-next-morning");
        Add(now.Pain.Now is null, "run-log-first");
        Add(now.Pain.Now >= Red, "run-red-pain");
        Add(now.Pain.Flare, "run-flare");
        Add(now.Pain.Now > Low && TooSoreFor(now), "run-sore");
        Add(FunctionalGate.Failed(now), "run-gate-failed");
        Add(FunctionalGate.Open(now), "run-gate-open");
        Add(now.Runs.DaysSinceLast == 0, "run-already");
        Add(now.Runs.OnLadder && now.Runs.DaysSinceLast == 1, "run-rest-day");
        return rules;
    }

    // Above 2 of 10 only two kinds of runner go on: those who never stopped, at 3; and those with long-standing ordinary pain, for whom graded running was tried (ASTEROID24).
    private static bool TooSoreFor(Situation now)
    {
        if (now.Tier == Tier.ClinicSoon || now.Patterns.IsLeg) return true;
        if (now.IsLongStanding) return false;
        return now.Runs.OnLadder || now.Pain.Now > Situation.MildPain;
    }

    private static bool LegSettled(Situation now) => now.DaysSinceCheck >= LegSettleDays && now.Pain.Now <= Low && !now.Pain.BelowKneeInWeek && now.Pain.AgeDays < LegSettleDays;
}
