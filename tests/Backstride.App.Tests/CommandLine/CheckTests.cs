namespace Backstride.App.Tests.CommandLine;

public sealed class CheckTests : IDisposable
{
    private const string OrdinaryAche = """
        {"answers": {
          "bladder-bowel": "none", "legs-change": "none", "sudden-signs": ["none"], "also-present": "none", "trauma": "none", "ill": "none", "general-signs": "none",
          "cancer-history": "no", "age": 38, "sex": "male", "bones": "none", "health": "none",
          "days-since-onset": 4, "pain-now": 4, "course": "same", "day-limits": "some", "pain-place": ["low-both-sides"],
          "with-running": ["lingers"], "training-change": ["longest-run"], "onset": "after-run", "leg-symptoms": "none", "energy": "none"
        }}
        """;

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Four_days_of_ordinary_ache_is_self_care_with_a_plan()
    {
        var answer = await _terminal.Run("check", _terminal.File("answers.json", OrdinaryAche), "--json");
        Assert.Equal((0, ""), (answer.Status, answer.Error));
        var check = answer.Json;
        Assert.Equal("self-care", check.GetProperty("tier").GetString());
        Assert.Equal("early", check.GetProperty("plan").GetProperty("stage").GetString());
        Assert.NotEqual(0, check.GetProperty("plan").GetProperty("today").GetArrayLength());
        Assert.Equal("high", check.GetProperty("plan").GetProperty("irritability").GetString());
        Assert.NotEqual(0, check.GetProperty("plan").GetProperty("expectedCourse").GetProperty("curves")[0].GetProperty("points").GetArrayLength());
        Assert.NotEqual(0, check.GetProperty("plan").GetProperty("whenItComesBack").GetArrayLength());
        Assert.NotEqual(0, check.GetProperty("safetyNet").GetArrayLength());
        Assert.Equal(1, check.GetProperty("patterns").EnumerateArray().Sum(p => p.GetProperty("probability").GetDouble()), 3);
        Assert.Contains(check.GetProperty("patterns")[0].GetProperty("confidence").GetString(), new[] { "low", "moderate", "good" });
        Assert.False(Directory.Exists(_terminal.Data));
    }

    [Fact]
    public async Task Saddle_numbness_is_an_emergency_without_patterns_or_plan()
    {
        var answer = await _terminal.Run("check", _terminal.File("answers.json", """{"answers": {"bladder-bowel": ["saddle-numb"]}}"""), "--json");
        Assert.Equal(0, answer.Status);
        Assert.Equal("emergency", answer.Json.GetProperty("tier").GetString());
        var reason = answer.Json.GetProperty("reasons")[0];
        Assert.Equal("bladder-bowel", reason.GetProperty("question").GetString());
        Assert.NotEqual("", reason.GetProperty("source").GetString());
        Assert.Equal(0, answer.Json.GetProperty("patterns").GetArrayLength());
        var plan = answer.Json.GetProperty("plan");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, plan.GetProperty("stage").ValueKind);
        Assert.Equal(0, plan.GetProperty("today").GetArrayLength());
        Assert.False(plan.GetProperty("running").GetProperty("allowed").GetBoolean());
    }

    [Fact]
    public async Task Unknown_ids_are_named_and_the_rest_counts()
    {
        var answer = await _terminal.Run(
            "check", _terminal.File("answers.json", """{"answers": {"bladder-bowel": ["saddle-numb"], "no-such-question": "yes", "sex": "blue", "pain-now": 44}}"""), "--json");
        Assert.Equal(1, answer.Status);
        Assert.Equal("emergency", answer.Json.GetProperty("tier").GetString());
        Assert.Equal(["ANS002", "ANS003", "ANS005"], answer.FaultCodes.Order());
        Assert.Contains("answers.no-such-question", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"answers\": {", "ANS001")]
    [InlineData("rubbish", "ANS001")]
    [InlineData("[]", "ANS001")]
    public async Task A_file_that_is_no_answers_file_is_refused_with_its_position(string text, string code)
    {
        var answer = await _terminal.Run("check", _terminal.File("broken.json", text), "--json");
        Assert.Equal(2, answer.Status);
        Assert.Equal([code], answer.FaultCodes);
        Assert.Contains("broken.json", answer.Json.GetProperty("faults")[0].GetProperty("position").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_wrong_usage()
    {
        var answer = await _terminal.Run("check", Path.Combine(_terminal.Folder, "none.json"), "--json");
        Assert.Equal((2, "CLI002"), (answer.Status, answer.FaultCodes.Single()));
    }

    [Fact]
    public async Task A_saved_check_is_what_today_follows()
    {
        var before = await _terminal.Run("today", "--json");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, before.Json.GetProperty("tier").ValueKind);
        await _terminal.Run("check", _terminal.File("answers.json", OrdinaryAche), "--save");
        var after = await _terminal.Run("today", "--json");
        Assert.Equal("self-care", after.Json.GetProperty("tier").GetString());
        Assert.NotEqual("", after.Json.GetProperty("run").GetProperty("why").GetString());
    }

    [Fact]
    public async Task The_interview_ends_at_the_very_answer_that_is_an_emergency()
    {
        var answer = await _terminal.Type("?\n99\nsaddle-numb\nnot read any more\n", "interview", "--json");
        Assert.Equal("emergency", answer.Json.GetProperty("tier").GetString());
        Assert.Single(answer.Error.Split('\n'), line => line.StartsWith("[2 of", StringComparison.Ordinal) || line.StartsWith("[1 of", StringComparison.Ordinal));
        Assert.Equal("emergency", (await _terminal.Run("today", "--json")).Json.GetProperty("tier").GetString());
    }

    [Fact]
    public async Task An_interview_that_is_stopped_is_not_taken_for_a_finished_check()
    {
        var answer = await _terminal.Type("none\nq\n", "interview", "--json");
        Assert.Equal((1, "CLI008"), (answer.Status, answer.FaultCodes.Single()));
        Assert.NotEqual(0, answer.Json.GetProperty("unanswered").GetArrayLength());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await _terminal.Run("today", "--json")).Json.GetProperty("tier").ValueKind);
    }

    [Fact]
    public async Task Every_question_is_listed_with_its_answers()
    {
        var answer = await _terminal.Run("questions", "--json");
        var first = answer.Json[0];
        Assert.Equal("bladder-bowel", first.GetProperty("id").GetString());
        Assert.Equal("multiple", first.GetProperty("kind").GetString());
        Assert.True(first.TryGetProperty("flag", out _));
        Assert.NotEqual("", first.GetProperty("askedWhen").GetString());
    }

    [Fact]
    public async Task A_fault_in_an_own_edition_of_the_knowledge_is_named_with_file_line_and_key()
    {
        Directory.CreateDirectory(Path.Combine(_terminal.Folder, "knowledge"));
        _terminal.File("knowledge/flags.yaml", "flags:\n  - id: x\n    nonsense: 3\n");
        var answer = await _terminal.With("BACKSTRIDE_KNOWLEDGE", Path.Combine(_terminal.Folder, "knowledge")).Run("questions", "--json");
        Assert.Equal(2, answer.Status);
        Assert.Contains("KNW002", answer.FaultCodes);
        Assert.Contains("flags.yaml, line 3, nonsense", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bank_of_cases_counts_what_it_gets_right()
    {
        var folder = Path.Combine(Backstride.Testing.Repository.Root, "tests", "bank");
        var answer = await _terminal.Run("bank", folder, "--json");
        Assert.Empty(answer.Json.GetProperty("underTriaged").EnumerateArray());
        Assert.InRange(answer.Json.GetProperty("total").GetInt32(), 20, 5000);
        Assert.InRange(answer.Json.GetProperty("exactTier").GetDouble(), 0.5, 1);
    }

    [Fact]
    public async Task Every_pattern_says_what_speaks_for_and_against_it_what_would_change_it_how_it_goes_and_what_helps()
    {
        var file = _terminal.File("answers.json", """{"answers":{"pain-place":"low-one-side","leg-symptoms":"leg-pain-below-knee","slump-test":"only-stretch","age":40,"onset":"gradual"}}""");
        var answer = await _terminal.Run("check", file, "--json");
        var nerve = answer.Json.GetProperty("patterns").EnumerateArray().Single(p => p.GetProperty("id").GetString() == "leg-nerve");
        Assert.NotEqual(0, nerve.GetProperty("for").GetArrayLength());
        Assert.NotEqual(0, nerve.GetProperty("against").GetArrayLength());
        Assert.NotEqual("", nerve.GetProperty("usualCourse").GetString());
        Assert.NotEqual(0, nerve.GetProperty("whatHelps").GetArrayLength());
        Assert.InRange(nerve.GetProperty("rankIfHalf").GetInt32(), 1, 12);
        Assert.InRange(nerve.GetProperty("rankIfTwice").GetInt32(), 1, 12);
        var change = nerve.GetProperty("wouldChange")[0];
        Assert.StartsWith("More like it if: ", change.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.True(change.GetProperty("ifFor").GetDouble() > nerve.GetProperty("probability").GetDouble());

        var page = await _terminal.Run("check", file);
        Assert.Contains("Less if: ", page.Out, StringComparison.Ordinal);
        Assert.Contains("half, or twice, as much as we think", page.Out, StringComparison.Ordinal);
    }
}
