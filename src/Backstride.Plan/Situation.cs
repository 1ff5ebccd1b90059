using Backstride.Knowledge;
using Backstride.Plan.Diary;
using Backstride.Plan.ReturnToRunning;
using Backstride.Plan.Stages;
using Backstride.Plan.Texts;

namespace Backstride.Plan;

/// <summary>What the plan knows about today, worked out once from check, diary and runs.</summary>
internal sealed record Situation(PlanInputs Inputs, Tier Tier, bool OutOfScope, Episode Episode, LikelyPatterns Patterns, PainPicture Pain, RunHistory Runs, PlanTexts Texts)
{
    /// <summary>Up to here a runner who never stopped may run short and easy.</summary>
    public const double MildPain = 3;

    private const int LongStandingDay = 42;

    public int DaysSinceCheck => Inputs.Today.DayNumber - (Inputs.CheckedOn ?? Inputs.Today).DayNumber;

    public bool IsLongStanding => Patterns.IsOrdinary && Episode.Day >= LongStandingDay;

    /// <summary>Somebody has to look before there is a programme.</summary>
    public bool BeSeenFirst => OutOfScope || Tier >= Tier.WithinDays;

    /// <summary>Needs a check in the inputs.</summary>
    public static Situation Of(PlanInputs inputs)
    {
        var check = inputs.Check!;
        var episode = Episode.Of(inputs);
        return new(inputs, check.Triage.Tier, check.Triage.OutOfScope.Count > 0, episode, LikelyPatterns.Of(check), PainPicture.Of(inputs), RunHistory.Of(inputs, episode), new(inputs.Catalogue));
    }
}
