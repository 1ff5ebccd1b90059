using Backstride.Spine.Loads;
using Backstride.Spine.Postures;

namespace Backstride.App.CommandLine.Json;

/// <summary>The document of <c>spine</c>. Levels from the bottom up; low and high are the band of the compression; parts and moments say what each is made of. Activity is what the task names of it, leastEffort what it asks without.</summary>
internal sealed record SpineJson(
    string Task,
    string Name,
    double MassKg,
    double StatureM,
    IReadOnlyList<SpineLevelJson> Levels,
    double RatioToStanding,
    IReadOnlyList<MuscleLoad> Muscles,
    Certificate Certificate,
    IReadOnlyList<SpinePartsJson> Parts,
    IReadOnlyList<SpineMomentJson> Moments,
    double AbdominalPressureKPa,
    double SacroiliacN,
    IReadOnlyList<MuscleActivity> Activity,
    LeastEffort? LeastEffort)
{
    public static SpineJson Of(SpineTask task, SpineLoads loads) => new(
        task.Id, task.Name, task.Person.MassKg, task.Person.StatureM, [.. loads.Levels.Select(SpineLevelJson.Of)], loads.RatioToStanding, loads.Muscles, loads.Certificate,
        [.. loads.Parts.Select(SpinePartsJson.Of)], [.. loads.Moments.Select(SpineMomentJson.Of)], loads.AbdominalPressureKPa, loads.SacroiliacN, task.Activity, loads.LeastEffort);
}
