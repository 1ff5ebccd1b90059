using Backstride.Clinic.Measures;
using Backstride.Knowledge;
using Backstride.Plan.Diary;
using Backstride.Plan.ReturnToRunning;
using Backstride.Plan.Stages;
using Backstride.Plan.Texts;

namespace Backstride.Plan;

/// <summary>What the plan knows about today, worked out once from check, diary and runs.</summary>
internal sealed record Situation(PlanInputs Inputs, Tier Tier, bool OutOfScope, Episode Episode, LikelyPatterns Patterns, PainPicture Pain, RunHistory Runs, Irritability Irritability, PlanTexts Texts)
{
    /// <summary>Up to here a runner who never stopped may run short and easy.</summary>
    public const double MildPain = 3;

    private const int LongStandingDay = 42;

    private PatternLines? _lines;
    private IReadOnlySet<string>? _left;

    /// <summary>What the kinds of pain ask for.</summary>
    public PatternLines Lines => _lines ??= PatternLines.Of(Inputs.Catalogue, Patterns, Episode.Stage, Irritability);

    /// <summary>The tags of everything that is to be left for now: no line and no exercise may ask for one of them.</summary>
    public IReadOnlySet<string> LeftTags => _left ??= Lines.NotNow
        .Concat(Episode.Stage.NotNow.Where(item => !Lines.Drops.Contains(item.Id)))
        .SelectMany(item => item.About).Where(tag => tag != "run").ToHashSet();

    public int DaysSinceCheck => Inputs.Today.DayNumber - (Inputs.CheckedOn ?? Inputs.Today).DayNumber;

    public bool IsLongStanding => Patterns.IsOrdinary && Episode.Day >= LongStandingDay;

    /// <summary>The diary has told of next to no pain for weeks, and no safety pattern asks for a look all the same.</summary>
    public bool IsQuiet => Patterns.Alerts.Count == 0 && QuietWeeks.Hold([.. Inputs.Pain.Select(entry => (entry.Day(), entry.Score))], Inputs.Today);

    /// <summary>Somebody has to look before there is a programme.</summary>
    public bool BeSeenFirst => OutOfScope || Tier >= Tier.WithinDays;

    /// <summary>Needs a check in the inputs.</summary>
    public static Situation Of(PlanInputs inputs)
    {
        var check = inputs.Check!;
        var episode = Episode.Of(inputs);
        var (patterns, pain) = (LikelyPatterns.Of(check), PainPicture.Of(inputs));
        return new(inputs, check.Triage.Tier, check.Triage.OutOfScope.Count > 0, episode, patterns, pain, RunHistory.Of(inputs, episode), Stirring.Of(inputs, pain, patterns), new(inputs.Catalogue));
    }
}
