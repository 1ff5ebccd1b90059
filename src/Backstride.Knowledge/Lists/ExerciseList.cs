using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

internal static class ExerciseList
{
    public static Exercise Read(Entry entry) => new(
        entry.Id(Kind.Exercise), entry.Text("name"), entry.Text("purpose"), ReadDose(entry),
        entry.Texts("steps", required: true), entry.Text("cue"), entry.Text("commonFault"),
        OptionalExercise(entry, "progression"), OptionalExercise(entry, "regression"),
        entry.Uses("withheldFor", Kind.Pattern, required: false),
        entry.Uses("stages", Kind.Stage, required: true),
        entry.Words("equipment", required: false), entry.Words("muscles", required: false), entry.OptionalWord("spineTask"),
        FrameList.Read(entry, required: false),
        entry.Text("why"), entry.Enum<EvidenceGrade>("grade"), entry.Sources())
    {
        OnlyFor = entry.Uses("onlyFor", Kind.Pattern, required: false),
    };

    private static string? OptionalExercise(Entry entry, string key)
    {
        var id = entry.OptionalWord(key);
        if (id is not null) entry.Ledger.Use(Kind.Exercise, id, entry.At(key));
        return id;
    }

    private static Dose ReadDose(Entry entry) =>
        entry.Take("dose", required: true) is { } node && entry.Map(node, "dose") is { } dose
            ? dose.Close(d => new Dose((int)d.Number("sets", 1, 20), (int)d.Number("repetitions", 1, 200),
                d.Number("holdSeconds", 0, 3600), d.Number("restSeconds", 0, 3600), d.OptionalFlag("perSide")))
            : new Dose(0, 0, 0, 0, false);
}
