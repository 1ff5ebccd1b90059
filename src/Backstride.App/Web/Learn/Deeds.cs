using Backstride.Knowledge;
using Backstride.Spine.Postures;

namespace Backstride.App.Web.Learn;

/// <summary>Turns the "kind:id" of a claim into the part of Backstride that it names.</summary>
public static class Deeds
{
    /// <summary>Null when it names nothing that is there.</summary>
    public static Deed? Find(Catalogue catalogue, string reference)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.Split(':', 2) is not [var kind, var id]) return null;
        var found = kind switch
        {
            "question" => Named(catalogue.Questions.FirstOrDefault(question => question.Id == id)?.Text, "/check"),
            "flag" => Named(catalogue.Flags.FirstOrDefault(flag => flag.Id == id)?.Name, "/worry"),
            "pattern" => Named(catalogue.Patterns.FirstOrDefault(pattern => pattern.Id == id)?.Name, "/check"),
            "exercise" => Named(catalogue.Exercises.FirstOrDefault(exercise => exercise.Id == id)?.Name, "/move/" + id),
            "stage" => Named(catalogue.Stages.FirstOrDefault(stage => stage.Id == id)?.Name, "/plan"),
            "item" => Named(Items(catalogue).FirstOrDefault(item => item.Id == id).Text, "/plan"),
            "measure" => Named(catalogue.Measures.FirstOrDefault(measure => measure.Id == id)?.Name, "/diary"),
            "structure" => Named(catalogue.Anatomy.FirstOrDefault(structure => structure.Id == id)?.Name, "/learn/back#" + id),
            "task" => NamedTasks.Find(id) is { } task ? (task.Name, "/spine?task=" + task.Id) : Named(GroundTask.Find(id)?.Name, "/spine"),
            "page" => Named(PageNames.Find(id), id),
            "rule" => Named(Rule.Find(id)?.Name, Rule.Find(id)?.Address ?? ""),
            _ => null,
        };
        return found is var (name, address) ? new(kind, id, name, address) : null;
    }

    /// <summary>What to watch for stands in every stage under one id, so there the stage is named too: "early/watch-fever".</summary>
    private static IEnumerable<(string Id, string Text)> Items(Catalogue catalogue) => catalogue.Stages.SelectMany(stage =>
        stage.Do.Concat(stage.NotNow).Select(item => (item.Id, item.Text))
            .Concat(stage.WatchFor.Select(item => ($"{stage.Id}/{item.Id}", item.Text))));

    private static (string Name, string Address)? Named(string? name, string address) => name is null ? null : (name, address);
}
