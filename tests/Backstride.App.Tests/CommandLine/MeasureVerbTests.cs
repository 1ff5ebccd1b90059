namespace Backstride.App.Tests.CommandLine;

public sealed class MeasureVerbTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task What_is_logged_is_listed_with_its_change_and_survives_a_backup_and_goes_with_an_erase()
    {
        await _terminal.Run("log", "measure", "rmdq-24", "14", "--at", "2026-05-01T20:00");
        var logged = await _terminal.Run("log", "measure", "rmdq-24", "9", "--json");
        Assert.Equal(("", 0), (logged.Error, logged.Status));
        Assert.Equal("better", logged.Json.GetProperty("meaning").GetString());
        await _terminal.Run("log", "measure", "psfs", "run 5 km=4", "sit=7");
        await _terminal.Run("log", "measure", "weekly-overuse", "5", "10", "0", "15");

        Assert.Equal([(9, -5, "better"), (5.5, null, null), (30, null, null)], await Scores(_terminal));

        var zip = Path.Combine(_terminal.Folder, "all.zip");
        Assert.Equal(0, (await _terminal.Run("backup", zip)).Status);
        Assert.Equal(0, (await _terminal.Run("erase", "--yes")).Status);
        Assert.Equal([(null, null, null), (null, null, null), (null, null, null)], await Scores(_terminal));
        Assert.Equal(0, (await _terminal.Run("restore", zip)).Status);
        Assert.Equal([(9, -5, "better"), (5.5, null, null), (30, null, null)], await Scores(_terminal));
    }

    [Theory]
    [InlineData(true, "--pain", "1")]
    [InlineData(false, "--pain", "6")]
    [InlineData(false, "--pain", "1", "--not-done")]
    public async Task A_small_test_before_running_is_written_down_as_its_pass_mark_has_it(bool passed, params string[] how)
    {
        var logged = await _terminal.Run(["log", "gate", "hops", .. how, "--json"]);
        Assert.Equal(("", 0), (logged.Error, logged.Status));
        Assert.Equal(passed, logged.Json.GetProperty("passed").GetBoolean());
        var now = _terminal.Clock.GetUtcNow();
        Assert.Equal(("hops", passed), Journal.JournalDatabase.Open(_terminal.Data).Gate.List(now.AddDays(-1), now.AddDays(1)) is [{ Entry: var kept }] ? (kept.TestId, kept.Passed) : default);
    }

    [Theory]
    [InlineData("CLI004", "somersault", "--pain", "1")]
    [InlineData("CLI005", "hops", "--pain", "11")]
    public async Task A_small_test_that_cannot_be_is_refused(string code, params string[] how) =>
        Assert.Contains(code, (await _terminal.Run(["log", "gate", .. how, "--json"])).FaultCodes);

    [Theory]
    [InlineData("MEA002", "rmdq-24", "25")]
    [InlineData("MEA005", "rmdq-24", "9.5")]
    [InlineData("MEA004", "rmdq-24", "9", "10")]
    [InlineData("MEA001", "weekly-overuse", "5", "5")]
    [InlineData("MEA003", "weekly-overuse", "5", "5", "5", "6")]
    [InlineData("CLI005", "psfs", "4")]
    [InlineData("CLI005", "rmdq-24", "nine")]
    [InlineData("CLI004", "nprs", "4")]
    public async Task What_cannot_be_is_status_2_with_its_code(string code, params string[] values)
    {
        var answer = await _terminal.Run(["log", "measure", .. values, "--json"]);
        Assert.Equal(2, answer.Status);
        Assert.Contains(code, answer.FaultCodes);
    }

    [Fact]
    public async Task Pain_that_jumps_says_that_a_short_check_is_due_and_the_terminal_can_take_it()
    {
        Assert.Equal(2, (await _terminal.Run("interview", "--again", "--json")).Status);
        // "Not sure" to everything but the pain: the last but one of the answers there are.
        var typed = string.Join('\n', Enumerable.Repeat("not-sure", 120));
        Assert.Equal(0, (await _terminal.Type(typed, "interview", "--json")).Status);
        Assert.False((await _terminal.Run("log", "pain", "2", "--at", "2026-06-15T13:00", "--json")).Json.GetProperty("shortCheck").GetProperty("due").GetBoolean());
        _terminal.Clock.Move(TimeSpan.FromHours(2));
        await _terminal.Run("log", "pain", "2");
        _terminal.Clock.Move(TimeSpan.FromHours(2));

        var jumped = await _terminal.Run("log", "pain", "6", "--json");
        Assert.True(jumped.Json.GetProperty("shortCheck").GetProperty("due").GetBoolean());
        Assert.Contains("3 points", jumped.Json.GetProperty("shortCheck").GetProperty("why")[0].GetString(), StringComparison.Ordinal);

        var checkedAgain = await _terminal.Type("saddle-numb\n", "interview", "--again", "--json");
        Assert.Equal("emergency", checkedAgain.Json.GetProperty("tier").GetString());
        Assert.Equal("emergency", (await _terminal.Run("today", "--json")).Json.GetProperty("tier").GetString());
    }

    private static async Task<IReadOnlyList<(double?, double?, string?)>> Scores(Terminal terminal)
    {
        var measures = (await terminal.Run("measures", "--json")).Json.GetProperty("measures").EnumerateArray();
        double? Number(System.Text.Json.JsonElement of, string name) => of.GetProperty(name) is { ValueKind: System.Text.Json.JsonValueKind.Number } value ? value.GetDouble() : null;
        return [.. measures.Where(one => one.GetProperty("kind").GetString() != "score").OrderBy(one => one.GetProperty("id").GetString() is "rmdq-24" ? 0 : one.GetProperty("id").GetString() is "psfs" ? 1 : 2)
            .Select(one => (Number(one, "latest"), Number(one, "change"), one.GetProperty("meaning").GetString()))];
    }
}
