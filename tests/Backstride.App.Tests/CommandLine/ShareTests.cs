namespace Backstride.App.Tests.CommandLine;

public sealed class ShareTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task A_year_of_the_made_up_runner_becomes_a_report_and_a_calendar()
    {
        var report = Path.Combine(_terminal.Folder, "back.html");
        var calendar = Path.Combine(_terminal.Folder, "plan.ics");
        Assert.Equal(0, (await _terminal.Run("demo", "--json")).Status);

        var answer = await _terminal.Run("share", "--report", report, "--ics", calendar, "--json");

        Assert.Equal(0, answer.Status);
        Assert.Equal([report, calendar], answer.Json.GetProperty("written").EnumerateArray().Select(path => path.GetString()));
        Assert.Contains("What the answers are most like", File.ReadAllText(report), StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", File.ReadAllText(calendar), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_plan_there_is_no_calendar_and_no_file()
    {
        var calendar = Path.Combine(_terminal.Folder, "plan.ics");

        var answer = await _terminal.Run("share", "--ics", calendar, "--json");

        Assert.Equal(2, answer.Status);
        Assert.Equal(["CLI001"], answer.FaultCodes);
        Assert.False(File.Exists(calendar));
    }

    [Fact]
    public async Task To_share_nothing_is_wrong_usage() => Assert.Equal(2, (await _terminal.Run("share", "--json")).Status);
}
