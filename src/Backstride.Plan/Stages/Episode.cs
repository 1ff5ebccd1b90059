using Backstride.Knowledge;

namespace Backstride.Plan.Stages;

/// <summary>Where in the episode today lies.</summary>
/// <param name="OnsetDay">The first day, as told in the check; a guess when <paramref name="Known"/> is false.</param>
internal sealed record Episode(DateOnly OnsetDay, int Day, bool Known, Stage Stage)
{
    /// <summary>The question of the check that tells when the pain began, in days.</summary>
    public const string OnsetQuestion = "days-since-onset";

    // Somebody who cannot say when it began is neither on the first days nor weeks in: the plan of day 3 fits both best.
    private const int DayWhenUnknown = 3;

    public static Episode Of(PlanInputs inputs)
    {
        var checkedOn = inputs.CheckedOn ?? inputs.Today;
        var known = inputs.Check!.Answers.Numbers.TryGetValue(OnsetQuestion, out var days);
        var onset = checkedOn.AddDays(-(known ? (int)Math.Clamp(days, 0, 36500) : DayWhenUnknown));
        var day = Math.Max(0, inputs.Today.DayNumber - onset.DayNumber);
        return new(onset, day, known, StageOf(inputs.Catalogue.Stages, day));
    }

    /// <summary>The days on which the check is to be taken again, all of them, past ones too.</summary>
    public IEnumerable<DateOnly> ReviewDays(IEnumerable<Stage> stages) =>
        stages.Where(stage => stage.ReviewOnDay is not null).Select(stage => OnsetDay.AddDays(stage.ReviewOnDay!.Value)).Order();

    private static Stage StageOf(IReadOnlyList<Stage> stages, int day) =>
        stages.First(stage => day >= stage.FromDay && (stage.ToDay is null || day <= stage.ToDay));
}
