using Backstride.Knowledge;
using Backstride.Plan.ReturnToRunning;

namespace Backstride.Plan.Today;

/// <summary>The one sentence the person came for.</summary>
internal static class Headline
{
    public static string Of(Situation now, RunningAdvice run) => now.Tier switch
    {
        Tier.Emergency => now.Texts.Phrase("today-emergency"),
        Tier.SameDay => now.Texts.Phrase("today-same-day"),
        Tier.WithinDays => now.Texts.Phrase("today-within-days"),
        _ when now.OutOfScope => now.Texts.Phrase("today-out-of-scope"),
        _ when run.MaxKm is { } km => now.Texts.Phrase("today-run-km", ("km", km)),
        _ when run.Session is { } session => now.Texts.Phrase("today-run-session", ("session", session)),
        _ => now.Texts.Phrase(WhyNot(run)),
    };

    // Not running for an ordinary reason is a plan, not a refusal: each has its own words.
    private static string WhyNot(RunningAdvice run) => run.Reasons[0].Id switch
    {
        "run-already" => "today-run-done",
        "run-gate-open" => "today-gate",
        "run-rest-day" => "today-rest-day",
        "run-log-first" => "today-log-first",
        "run-bone-stress" => "today-bone-stress",
        _ => "today-walk",
    };
}
