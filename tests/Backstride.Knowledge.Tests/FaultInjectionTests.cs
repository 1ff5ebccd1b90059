using System.Text.RegularExpressions;

namespace Backstride.Knowledge.Tests;

/// <summary>The same mistakes in every file of knowledge/, a new file included: each is found, with code, file, line and key, and nothing is read half.</summary>
public partial class FaultInjectionTests
{
    public static TheoryData<string> Files { get; } = [.. EditionText.Files().Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> FilesWithSources { get; } =
        [.. EditionText.Files().Where(f => SourcesKey().IsMatch(f.Value)).Select(f => f.Key).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_wrong_key(string file) => Expect(file, "KNW002", "sourecs", Entry(file, 0) + 1, lines =>
        lines.Insert(Entry(file, 0), "    sourecs: [OWN]"));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_missing_key(string file) => Expect(file, "KNW003", "id", Entry(file, 1), lines =>
        lines[Entry(file, 1) - 1] = lines[Entry(file, 1) - 1].Replace("id:", "identity:", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Broken_yaml(string file) => Expect(file, "KNW001", "", Entry(file, 0) + 1, lines =>
        lines.Insert(Entry(file, 0), "    text: one: two: three"));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_tab_for_spaces(string file) => Expect(file, "KNW001", "", Entry(file, 0) + 1, lines =>
        lines.Insert(Entry(file, 0), "\t\twhy: \"a tab\""));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_key_that_stands_twice(string file) => Expect(file, "KNW001", "", Entry(file, 0) + 1, lines =>
        lines.Insert(Entry(file, 0), "    id: again"));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_list_where_one_value_belongs(string file) => Expect(file, "KNW004", "id", Entry(file, 0), lines =>
        lines[Entry(file, 0) - 1] = "  - id: [one, two]");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_where_an_entry_belongs(string file) => Expect(file, "KNW004", TopKey(file), LineOfTopKey(file), lines =>
        lines.Insert(Entry(file, 0) - 1, "  - just words"));

    [Theory]
    [MemberData(nameof(Files))]
    public void An_empty_value(string file) => Expect(file, "KNW004", "id", Entry(file, 0), lines =>
        lines[Entry(file, 0) - 1] = "  - id: \"\"");

    [Theory]
    [MemberData(nameof(Files))]
    public void An_id_used_twice(string file) => Expect(file, "KNW005", "id", Entry(file, 1), lines =>
        lines[Entry(file, 1) - 1] = IdLine().Replace(lines[Entry(file, 1) - 1], IdOf(lines[Entry(file, 0) - 1])));

    [Theory]
    [MemberData(nameof(FilesWithSources))]
    public void A_source_that_nobody_knows(string file) => Expect(file, "KNW006", "sources", SourcesLine(file), lines =>
        lines[SourcesLine(file) - 1] = lines[SourcesLine(file) - 1].Replace("sources: [", "sources: [NOBODY99, ", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(FilesWithSources))]
    public void No_source_at_all(string file) => Expect(file, "KNW007", "sources", SourcesLine(file), lines =>
        lines[SourcesLine(file) - 1] = SourcesKey().Replace(lines[SourcesLine(file) - 1], "sources: []"));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_gone(string file)
    {
        var files = EditionText.Files();
        files.Remove(file);
        var reading = CatalogueReader.ReadTexts(files, everyFile: true);
        Assert.Null(reading.Catalogue);
        Assert.Equal(("KNW001", file, 0), Assert.Single(reading.Faults.Select(f => (f.Code, f.File, f.Line)).Distinct()));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_cut_short_anywhere_is_never_taken_for_a_whole_one_of_another_edition(string file)
    {
        // What an editor leaves when it is stopped in the middle: most cuts are faults, some leave a shorter list; none may throw.
        var text = EditionText.Files()[file];
        for (var part = 1; part < 8; part++)
        {
            var files = EditionText.Files();
            files[file] = text[..(text.Length * part / 8)];
            var reading = CatalogueReader.ReadTexts(files, everyFile: true);
            Assert.Equal(reading.Faults.Count == 0, reading.Catalogue is not null);
            Assert.All(reading.Faults, f => Assert.True(f.Code.Length == 6 && f.File.Length > 0 && f.Line >= 0, f.ToString()));
        }
    }

    private static void Expect(string file, string code, string key, int line, Action<List<string>> spoil)
    {
        var files = EditionText.Files();
        List<string> lines = [.. files[file].Split('\n')];
        spoil(lines);
        files[file] = string.Join('\n', lines);
        var reading = CatalogueReader.ReadTexts(files, everyFile: true);
        Assert.Null(reading.Catalogue);
        Assert.Contains(reading.Faults, f => (f.Code, f.File, f.Line, f.Key) == (code, file, line, key) && f.Message.Length > 0);
    }

    /// <summary>The line, counted from 1, of the first or second entry of the main list.</summary>
    private static int Entry(string file, int number) => EditionText.Files()[file].Split('\n')
        .Select((text, i) => (text, i)).Where(line => line.text.StartsWith("  - id: ", StringComparison.Ordinal) || line.text.StartsWith("  - { id: ", StringComparison.Ordinal))
        .Where(line => !EveryQuestion(file, line.i)).ElementAt(number).i + 1;

    /// <summary>The two answers above the questions are not entries of the main list.</summary>
    private static bool EveryQuestion(string file, int line) =>
        file == "questions.yaml" && line + 1 < EditionText.LineOf(file, "questions:\n");

    private static string TopKey(string file) => TopKeys().Matches(EditionText.Files()[file]).Last(m => m.Index < EditionText.Files()[file].IndexOf("\n  - id: ", StringComparison.Ordinal)).Groups[1].Value;

    private static int LineOfTopKey(string file) => EditionText.LineOf(file, "\n" + TopKey(file) + ":") + 1;

    private static int SourcesLine(string file) => EditionText.LineOf(file, "sources: [");

    private static string IdOf(string line) => IdLine().Match(line).Value;

    [GeneratedRegex(@"(?<=id: )[A-Za-z0-9-]+")]
    private static partial Regex IdLine();

    [GeneratedRegex(@"^([a-zA-Z]+):", RegexOptions.Multiline)]
    private static partial Regex TopKeys();

    [GeneratedRegex(@"sources: \[[^\]]*\]")]
    private static partial Regex SourcesKey();
}
