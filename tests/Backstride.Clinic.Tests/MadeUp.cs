using Backstride.Knowledge;

namespace Backstride.Clinic.Tests;

/// <summary>A small made-up edition with numbers that can be worked out by hand: questions a to f, answered yes or no.</summary>
internal static class MadeUp
{
    public static Catalogue With(IReadOnlyList<Pattern> patterns, params IReadOnlyList<Flag> flags) => Edition.Catalogue with
    {
        Questions = [.. "abcdef".Select(id => YesNo(id.ToString()))],
        Patterns = patterns,
        Flags = flags,
    };

    public static Pattern Pattern(string id, double prior, params IReadOnlyList<PatternEvidence> evidence) => new(
        id, id, "summary of " + id, [new(new Condition.Always(), prior, "made up", ["OWN"])], evidence,
        Confidence.Good, null, "course of " + id, ["first", "second"], ["OWN"]);

    /// <summary>Evidence that rests on one question: yes speaks with the first ratio, no with the second.</summary>
    public static PatternEvidence Evidence(string question, double ifYes, double ifNo = 1, string? cluster = null) => new(
        "rests-on-" + question, Yes(question), ifYes, ifNo, cluster, question + " is so", question + " is not so", EvidenceGrade.Low, ["OWN"]);

    public static Condition Yes(string question) => new Condition.Answered(question, ["yes"]);

    public static Flag Flag(string id, string disease, string question, Tier tier, FlagWeight weight) =>
        new(id, disease, id, Yes(question), tier, weight, "why", "what to do", EvidenceGrade.Low, ["OWN"]);

    private static Question YesNo(string id) => new(
        id, "about-the-pain", id + "?", "made up", QuestionKind.Single,
        [new("yes", "Yes"), new("no", "No"), new("not-sure", "Not sure", AnswerMeaning.NotSure)],
        null, null, null, new Condition.Always(), "Everybody", []);
}
