using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Backstride.Knowledge.Tests;

/// <summary>What a worried person reads at two in the morning: Flesch-Kincaid grade of every kind of text.</summary>
public partial class ReadingEaseTests(ITestOutputHelper output)
{
    private const double HighestGrade = 6;
    private const double HighestOfALongText = 8;

    // A rule of thumb that counts syllables is noise on a short text: one long word makes a grade of its own.
    private const int LongFromWords = 20;

    private static readonly Dictionary<string, List<string>> ByKind = Texts();

    public static TheoryData<string> Kinds { get; } = [.. ByKind.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Text_reads_at_grade_six_or_below_on_average(string kind)
    {
        var texts = ByKind[kind];
        var grade = texts.Average(Grade);
        output.WriteLine($"{kind}: grade {grade:F1} over {texts.Count} texts; hardest {texts.Max(Grade):F1}: {texts.MaxBy(Grade)}");
        Assert.True(grade <= HighestGrade, $"{kind} reads at grade {grade:F1}");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_long_text_reads_above_grade_eight(string kind) =>
        Assert.Empty(ByKind[kind].Where(text => Word().Count(text) >= LongFromWords && Grade(text) > HighestOfALongText).Select(text => $"{Grade(text):F1}: {text}"));

    [Fact]
    public void The_measure_itself_tells_easy_from_hard()
    {
        Assert.True(Grade("The cat sat on the mat. It was warm.") < 2);
        Assert.True(Grade("Radiological investigations occasionally demonstrate asymptomatic intervertebral abnormalities necessitating multidisciplinary consideration.") > 20);
    }

    private static Dictionary<string, List<string>> Texts()
    {
        var c = CatalogueReader.ReadEmbedded().Catalogue!;
        return new()
        {
            ["questions"] = [.. c.Questions.Select(q => q.Text)],
            ["why a question is asked"] = [.. c.Questions.Select(q => q.Why)],
            ["answers"] = [.. c.Questions.SelectMany(q => q.Answers).Select(a => a.Text)],
            ["why a flag matters"] = [.. c.Flags.Select(f => f.Why)],
            ["what to do about a flag"] = [.. c.Flags.Select(f => f.WhatToDo)],
            ["safety net"] = [.. c.SafetyNet.Select(s => s.Text + ". " + s.WhatToDo)],
            ["pattern summaries"] = [.. c.Patterns.Select(p => p.Summary)],
            ["usual course"] = [.. c.Patterns.Select(p => p.UsualCourse)],
            ["what helps"] = [.. c.Patterns.SelectMany(p => p.WhatHelps)],
            ["reasons"] = [.. c.Patterns.SelectMany(p => p.Evidence).SelectMany(e => new[] { e.ForText, e.AgainstText })],
            ["what to do by stage"] = [.. c.Stages.SelectMany(s => s.Do.Concat(s.NotNow).Concat(s.WatchFor)).Select(i => i.Text + " " + i.Why)],
            ["running and today"] = Lines(c.PlanRules),
            ["each kind of pain"] = Lines(c.PatternCare.SelectMany(care => care.Do.Concat(care.NotNow))),
            ["when it comes back"] = Lines(c.Recurrence),
            ["short sentences"] = [.. c.Phrases.Values],
            ["why an exercise"] = [.. c.Exercises.Select(e => e.Why), .. c.Exercises.Select(e => e.Cue + " " + e.CommonFault)],
            ["exercise steps"] = [.. c.Exercises.SelectMany(e => e.Steps)],
            ["self-test steps"] = [.. c.Questions.SelectMany(q => q.Steps)],
            ["stop rules"] = [.. c.Questions.Select(q => q.StopRule).OfType<string>(), .. c.GateTests.Select(g => g.StopRule)],
            ["measures"] = [.. c.Measures.SelectMany(m => new[] { m.Ask, m.Why, m.Better, m.Worse }), .. c.Measures.SelectMany(m => m.Items).Select(i => i.Text)],
            ["tests before running"] = [.. c.GateTests.SelectMany(g => g.Steps.Append(g.PassWhen))],
            ["claims"] = [.. c.Claims.Select(x => x.Known), .. c.Claims.Select(x => x.WhatWeDo)],
            ["anatomy"] = [.. c.Anatomy.Select(a => a.Plain)],
        };
    }

    private static List<string> Lines(IEnumerable<CareItem> items) => [.. items.SelectMany(item => new[] { item.Text, item.Why })];

    private static double Grade(string text)
    {
        var words = Word().Matches(text).Select(m => m.Value.ToLowerInvariant()).ToArray();
        var sentences = Math.Max(1, SentenceEnd().Count(text.TrimEnd('.', '!', '?', ' ', '"') + "."));
        return words.Length == 0 ? 0 : 0.39 * words.Length / sentences + 11.8 * words.Sum(Syllables) / words.Length - 15.59;
    }

    /// <summary>Groups of vowels, without a silent e at the end: the usual rule of thumb.</summary>
    private static int Syllables(string word)
    {
        var groups = Vowels().Count(word);
        if (word.EndsWith('e') && !word.EndsWith("le", StringComparison.Ordinal) && groups > 1) groups--;
        return Math.Max(1, groups);
    }

    [GeneratedRegex("[A-Za-z']+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[.!?:]+(\s|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();
}
