using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

internal static class QuestionList
{
    private const string SelfTests = "self-tests";

    private static readonly string[] Sections = ["warning-signs", "about-the-pain", "about-your-running", "about-you", SelfTests];

    /// <param name="everyQuestion">Answers that are offered with every question: "not sure", "prefer not to say".</param>
    public static Question Read(Entry entry, IReadOnlyList<AnswerOption> everyQuestion)
    {
        var id = entry.Id(Kind.Question);
        var kind = entry.Enum<QuestionKind>("kind");
        var section = entry.Word("section");
        if (!Sections.Contains(section)) entry.Bad("section", $"'{section}' is none of {string.Join(", ", Sections)}", 0);
        var answers = entry.Entries("answers", required: kind != QuestionKind.Number, answer => ReadAnswer(answer, id));
        foreach (var answer in everyQuestion) entry.Ledger.Define(Kind.Answer, $"{id}/{answer.Id}", entry.At("id"));
        var (minimum, maximum) = Bounds(entry, kind);
        var when = ConditionReader.Optional(entry, "askedWhen");
        CheckLooksBack(entry, id, when);
        return new(id, section, entry.Text("text"), entry.Text("why"), kind, [.. answers, .. everyQuestion],
            minimum, maximum, kind == QuestionKind.Number ? entry.Word("unit") : null,
            when, when is Condition.Always ? "Everybody" : entry.Text("askedWhenText"), [])
        {
            Core = entry.OptionalFlag("core"),
            // Required of a self-test; with any other question they are keys that nobody reads, and reported as such.
            Steps = section == SelfTests ? entry.Texts("steps", required: true) : [],
            StopRule = section == SelfTests ? entry.Text("stopRule") : null,
            Drawing = section == SelfTests ? FrameList.Read(entry, required: true) : [],
            AskedAgain = entry.OptionalFlag("askedAgain"),
        };
    }

    public static AnswerOption ReadAnswer(Entry entry) =>
        new(entry.Word("id"), entry.Text("text"), entry.OptionalEnum<AnswerMeaning>("meaning"));

    private static AnswerOption ReadAnswer(Entry entry, string questionId)
    {
        entry.Id(Kind.Answer, questionId + "/");
        return ReadAnswer(entry);
    }

    private static (double? Minimum, double? Maximum) Bounds(Entry entry, QuestionKind kind)
    {
        if (kind != QuestionKind.Number) return (null, null);
        var (minimum, maximum) = (entry.Number("minimum"), entry.Number("maximum"));
        if (minimum >= maximum) entry.Bad("maximum", "maximum is not above minimum", 0);
        return (minimum, maximum);
    }

    /// <summary>A question may depend only on earlier ones: so no two can wait for each other, and the interview always gets on.</summary>
    private static void CheckLooksBack(Entry entry, string id, Condition when)
    {
        foreach (var earlier in when.QuestionIds())
            if (earlier == id || !entry.Ledger.IsDefined(Kind.Question, earlier))
                entry.Bad("askedWhen", $"'{earlier}' is not asked before '{id}'", 0);
    }
}
