namespace Backstride.Knowledge.Tests;

public class CatalogueReaderTests
{
    [Fact]
    public void The_edition_in_the_program_is_without_fault_and_complete()
    {
        var reading = CatalogueReader.ReadEmbedded();
        Assert.Empty(reading.Faults);
        Assert.Equal(12, reading.Catalogue!.Patterns.Count);
        Assert.All(reading.Catalogue.Questions, q => Assert.True(q.Why.Length > 0));
    }

    [Fact]
    public void The_folder_and_the_program_hold_the_same_edition()
    {
        var folder = CatalogueReader.ReadFolder(EditionText.Folder);
        Assert.Empty(folder.Faults);
        Assert.Equal(CatalogueReader.ReadEmbedded().Catalogue!.Edition, folder.Catalogue!.Edition);
    }

    [Fact]
    public void An_edition_that_says_something_else_has_another_fingerprint()
    {
        var files = EditionText.Files();
        var before = CatalogueReader.ReadTexts(files, everyFile: true).Catalogue!.Edition;
        files["sources.yaml"] += "\n# one remark more\n";
        Assert.NotEqual(before, CatalogueReader.ReadTexts(files, everyFile: true).Catalogue!.Edition);
    }

    [Fact]
    public void A_folder_without_files_names_every_file_that_is_missing()
    {
        var reading = CatalogueReader.ReadFolder(Path.Combine(EditionText.Folder, "no-such-folder"));
        Assert.Null(reading.Catalogue);
        Assert.All(reading.Faults, f => Assert.Equal("KNW001", f.Code));
        Assert.Contains(reading.Faults, f => f.File == "flags.yaml");
    }

    [Theory]
    [InlineData("flags.yaml", "    weight: decisive", "    wieght: decisive", "KNW002", "wieght")]
    [InlineData("flags.yaml", "    weight: decisive", "    wieght: decisive", "KNW003", "weight")]
    [InlineData("flags.yaml", "    tier: emergency", "    tier: tomorrow", "KNW004", "tier")]
    [InlineData("flags.yaml", "  - id: both-legs\n", "  - id: cauda-equina\n", "KNW005", "id")]
    [InlineData("flags.yaml", "[both-legs-long]", "[both-legs-lung]", "KNW006", "legs-change")]
    [InlineData("flags.yaml", "sources: [CORNWALL, CES-SERIES]", "sources: [CORNWALL, NOBODY99]", "KNW006", "sources")]
    [InlineData("flags.yaml", "sources: [CORNWALL, CES-SERIES]", "sources: []", "KNW007", "sources")]
    [InlineData("flags.yaml", "    sources: [CORNWALL, CES-SERIES]\n", "", "KNW007", "sources")]
    [InlineData("flags.yaml", "Age alone says very little.", "Age is wear and tear.", "KNW008", "why")]
    [InlineData("flags.yaml", "when: { trauma: [minor] }", "when: { trauma: [none] }", "KNW004", "when")]
    [InlineData("flags.yaml", "when: { trauma: [minor] }", "when: { trauma: [minor], age: [none] }", "KNW004", "trauma")]
    [InlineData("flags.yaml", "when: { age: { from: 50 } }", "when: { age: { from: fifty } }", "KNW004", "from")]
    [InlineData("questions.yaml", "    kind: multiple", "    kind: some", "KNW004", "kind")]
    [InlineData("questions.yaml", "    section: warning-signs", "    section: chapter-one", "KNW004", "section")]
    [InlineData("questions.yaml", "askedWhen: { sex:", "askedWhen: { onset:", "KNW004", "askedWhen")]
    [InlineData("questions.yaml", "    minimum: 5", "    minimum: 500", "KNW004", "maximum")]
    [InlineData("questions.yaml", "    stopRule: \"Stop at the first sharp pain.", "    stopAt: \"Stop at the first sharp pain.", "KNW003", "stopRule")]
    [InlineData("questions.yaml", "    steps:\n      - \"Sit on a firm chair", "    stages:\n      - \"Sit on a firm chair", "KNW003", "steps")]
    [InlineData("questions.yaml", "    kind: multiple\n", "    kind: multiple\n    stopRule: \"Stop.\"\n", "KNW002", "stopRule")]
    [InlineData("questions.yaml", "trunk: 88, lumbar: 0", "trunk: straight, lumbar: 0", "KNW004", "trunk")]
    [InlineData("measures.yaml", "    kind: total", "    kind: sum", "KNW004", "kind")]
    [InlineData("measures.yaml", "    kind: total\n", "    kind: total\n    items: []\n", "KNW002", "items")]
    [InlineData("measures.yaml", "    meaningfulChange: 2.4", "    meaningfulChange: 0", "KNW004", "meaningfulChange")]
    [InlineData("measures.yaml", "    daysBetween: 14", "    daysBetween: 0", "KNW004", "daysBetween")]
    [InlineData("measures.yaml", "{ points: 20,", "{ points: 15,", "KNW004", "items")]
    [InlineData("measures.yaml", "{ points: 25,", "{ points: 26,", "KNW004", "items")]
    [InlineData("measures.yaml", "    mostPain: 2", "    mostPain: 12", "KNW004", "mostPain")]
    [InlineData("measures.yaml", "      - id: amount", "      - id: taking-part", "KNW004", "items")]
    [InlineData("patterns.yaml", "    ceiling: moderate", "    ceiling: certain", "KNW004", "ceiling")]
    [InlineData("patterns.yaml", "ratioWhenPresent: 2.5", "ratioWhenPresent: -1", "KNW004", "ratioWhenPresent")]
    [InlineData("patterns.yaml", "{ onset: [lift-twist, during-run, after-run] }", "{ onset: [by-magic] }", "KNW006", "onset")]
    [InlineData("stages.yaml", "    toDay: 2", "    toDay: 3", "KNW004", "early")]
    [InlineData("exercises.yaml", "stages: [", "stages: [never, ", "KNW006", "stages")]
    [InlineData("claims.yaml", "verdict: contradicted", "verdict: maybe", "KNW004", "verdict")]
    [InlineData("claims.yaml", "does: [", "does: [exercise:levitation, ", "KNW006", "does")]
    [InlineData("sources.yaml", "    seen: false", "    seen: perhaps", "KNW004", "seen")]
    public void A_spoiled_file_is_reported_with_code_file_and_key(string file, string old, string @new, string code, string key)
    {
        var faults = EditionText.After(file, old, @new);
        Assert.Contains(faults, f => f.Code == code && f.File == file && f.Key == key);
    }

    [Fact]
    public void A_fault_names_the_line()
    {
        var line = EditionText.LineOf("flags.yaml", "    tier: emergency");
        var fault = Assert.Single(EditionText.After("flags.yaml", "    tier: emergency", "    tier: tomorrow"), f => f.Key == "tier");
        Assert.Equal(line, fault.Line);
    }

    [Fact]
    public void All_faults_are_reported_and_not_only_the_first()
    {
        var files = EditionText.Files();
        files["flags.yaml"] = files["flags.yaml"].Replace("    tier: same-day", "    tier: soon", StringComparison.Ordinal);
        files["patterns.yaml"] = files["patterns.yaml"].Replace("    ceiling: low", "    ceiling: none", StringComparison.Ordinal);
        var reading = CatalogueReader.ReadTexts(files, everyFile: true);
        Assert.Null(reading.Catalogue);
        Assert.True(reading.Faults.Count(f => f.File == "flags.yaml") > 10);
        Assert.True(reading.Faults.Count(f => f.File == "patterns.yaml") > 3);
    }

    [Theory]
    [InlineData("flags: [\n")]
    [InlineData("flags: {a: 1\n")]
    [InlineData("flags:\n  - {id: a, name: b\n  - id: c\n")]
    [InlineData("flags: \"a\n")]
    [InlineData("? {\n")]
    [InlineData("flags:\n  - id: a\n    id: b\n")]
    [InlineData("")]
    [InlineData("just words")]
    public void A_file_that_is_no_yaml_is_unreadable_and_the_others_are_still_checked(string text)
    {
        var files = EditionText.Files();
        files["flags.yaml"] = text;
        files["sources.yaml"] = files["sources.yaml"].Replace("seen: false", "seen: perhaps", StringComparison.Ordinal);
        var faults = CatalogueReader.ReadTexts(files, everyFile: true).Faults;
        Assert.Contains(faults, f => f.Code == "KNW001" && f.File == "flags.yaml" && f.Line >= 1);
        Assert.Contains(faults, f => f.Code == "KNW004" && f.File == "sources.yaml");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void A_hundred_thousand_levels_are_a_fault_with_its_line_and_not_the_end_of_the_program(string open)
    {
        var files = EditionText.Files();
        files["flags.yaml"] = "version: 1\nflags:\n  " + string.Concat(Enumerable.Repeat(open, 100_000));
        var fault = Assert.Single(CatalogueReader.ReadTexts(files, everyFile: true).Faults, f => f.Code == "KNW001");
        Assert.Equal(("flags.yaml", 3), (fault.File, fault.Line));
        Assert.Contains("too deep", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void However_a_file_breaks_off_it_is_read_or_a_fault_with_a_line_of_it()
    {
        var whole = EditionText.Files()["flags.yaml"];
        var random = new Random(7);
        string[] slips = ["{", "[", "\"", "'", ": ", "- ", "\t", "&a ", "*a ", "? ", "%", "!!x ", "|", "}"];
        for (var i = 0; i < 60; i++)
        {
            var at = random.Next(whole.Length);
            var files = EditionText.Files();
            files["flags.yaml"] = i % 2 == 0 ? whole[..at] + slips[random.Next(slips.Length)] : whole.Insert(at, slips[random.Next(slips.Length)]);
            Assert.All(CatalogueReader.ReadTexts(files, everyFile: true).Faults.Where(f => f.Code == "KNW001"), f => Assert.InRange(f.Line, 1, files["flags.yaml"].Count(c => c == '\n') + 2));
        }
    }

    [Fact]
    public void A_condition_that_holds_itself_is_a_fault()
    {
        var files = EditionText.Files();
        files["flags.yaml"] = "flags:\n  - id: a\n    when: &w\n      all:\n        - *w\n";
        var fault = Assert.Single(CatalogueReader.ReadTexts(files, everyFile: true).Faults, f => f.Code == "KNW001");
        Assert.Equal(("flags.yaml", 5), (fault.File, fault.Line));
    }

    [Fact]
    public void Every_question_can_be_left_open_in_two_ways_and_knows_its_flags()
    {
        var catalogue = CatalogueReader.ReadEmbedded().Catalogue!;
        Assert.All(catalogue.Questions, q =>
        {
            Assert.Contains(q.Answers, a => a.Meaning == AnswerMeaning.NotSure);
            Assert.Contains(q.Answers, a => a.Meaning == AnswerMeaning.Withheld);
        });
        Assert.Contains("cauda-equina", catalogue.Questions.Single(q => q.Id == "bladder-bowel").Flags);
        Assert.All(catalogue.Questions.Where(q => q.Section == "warning-signs"), q => Assert.True(q.Flags.Count > 0, q.Id));
    }

    [Fact]
    public void A_source_that_was_not_seen_is_only_our_own_judgement()
    {
        Assert.Equal(["OWN"], CatalogueReader.ReadEmbedded().Catalogue!.Sources.Values.Where(s => !s.Seen).Select(s => s.Id));
    }
}
