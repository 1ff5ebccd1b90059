using Backstride.Knowledge;

namespace Backstride.App.Services;

/// <summary>What the exercises of this edition need beyond a floor, a chair, a wall and a stair.</summary>
public static class EquipmentList
{
    public static IReadOnlyList<string> Of(Catalogue catalogue) =>
        [.. catalogue.Exercises.SelectMany(exercise => exercise.Equipment).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The id in a few more words; an id of somebody's own edition stands for itself.</summary>
    public static string Name(string id) => id switch
    {
        "band" => "Elastic band, fixed at chest height",
        "weight" => "A weight: kettlebell, dumbbell or a filled bag",
        "step" => "Exercise step",
        _ => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' '),
    };
}
