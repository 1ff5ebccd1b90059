using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

internal static class FlagList
{
    public static Flag Read(Entry entry, IReadOnlyDictionary<string, Question> questions)
    {
        var id = entry.Id(Kind.Flag);
        var when = ConditionReader.Required(entry, "when");
        CheckSaysSomething(entry, when, questions);
        var (tier, weight) = (entry.Enum<Tier>("tier"), entry.Enum<FlagWeight>("weight"));
        if (weight == FlagWeight.Weak != (tier == Tier.SelfCare))
            entry.Bad("weight", "a weak flag has the tier self-care, any other flag a higher one", 0);
        return new(id, entry.Word("disease"), entry.Text("name"), when, tier, weight,
            entry.Text("why"), entry.Text("whatToDo"), entry.Enum<EvidenceGrade>("grade"), entry.Sources());
    }

    public static SafetyNetItem ReadSafetyNet(Entry entry) =>
        new(entry.Id(Kind.SafetyNet), entry.Text("text"), entry.Enum<Tier>("tier"), entry.Text("whatToDo"), entry.Sources());

    /// <summary>A flag may rest only on something that was said: "none", "not sure" and "prefer not to say" would bring in a hidden "not".</summary>
    private static void CheckSaysSomething(Entry entry, Condition when, IReadOnlyDictionary<string, Question> questions)
    {
        foreach (var leaf in when.Leaves().OfType<Condition.Answered>())
            if (questions.TryGetValue(leaf.QuestionId, out var question)
                && question.Answers.FirstOrDefault(a => a.Meaning != AnswerMeaning.Plain && leaf.AnswerIds.Contains(a.Id)) is { } silent)
                entry.Bad("when", $"a warning sign cannot rest on '{silent.Id}' of '{leaf.QuestionId}'", 0);
    }
}
