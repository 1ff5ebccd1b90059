using Backstride.Knowledge;
using Backstride.Plan.Texts;

namespace Backstride.Plan.Stages;

/// <summary>The lines of a plan: those of the stage, after those that the tier, the kind of pain and today ask for.</summary>
internal static class PlanItems
{
    public static IReadOnlyList<PlanItem> Do(Situation now)
    {
        if (now.BeSeenFirst) return [now.Texts.Rule(SeenFirstRule(now)), .. Pattern(now), now.Texts.Rule("walk-while-waiting")];
        var soon = now.Tier == Tier.ClinicSoon ? [now.Texts.Rule("book-soon")] : Array.Empty<PlanItem>();
        var flare = now.Pain.Flare ? [now.Texts.Rule("flare-ease")] : Array.Empty<PlanItem>();
        return [.. soon, .. flare, .. Pattern(now), .. now.Episode.Stage.Do.Select(PlanTexts.Item)];
    }

    public static IReadOnlyList<PlanItem> NotNow(Situation now) =>
        now.BeSeenFirst ? [now.Texts.Rule("nothing-hard-while-waiting")] : [.. now.Episode.Stage.NotNow.Select(PlanTexts.Item)];

    public static IReadOnlyList<PlanItem> WatchFor(Situation now) => [.. now.Episode.Stage.WatchFor.Select(PlanTexts.Item)];

    private static string SeenFirstRule(Situation now) => now.Tier switch
    {
        Tier.SameDay => "seen-today",
        Tier.WithinDays => "seen-within-days",
        _ => "seen-out-of-scope",
    };

    /// <summary>One line for the leading pattern, and one for each safety pattern beside it.</summary>
    private static IEnumerable<PlanItem> Pattern(Situation now) =>
        now.Patterns.ToMention.Select(id => "like-" + id).Where(now.Texts.HasRule).Select(id => now.Texts.Rule(id));
}
