using Backstride.App.Demo;
using Backstride.Journal;

namespace Backstride.App.Tests.CommandLine;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_is_a_year_with_an_episode_and_goes_into_an_empty_folder_only()
    {
        using var terminal = new Terminal();
        var made = await terminal.Run("demo", "--json");
        Assert.Equal(("", 0), (made.Error, made.Status));
        Assert.InRange(made.Json.GetProperty("runs").GetInt32(), 150, 190);
        Assert.InRange(made.Json.GetProperty("diaryDays").GetInt32(), 40, 60);

        var journal = JournalDatabase.Open(terminal.Data);
        Assert.All(journal.Runs.List(), run => Assert.NotNull(run.Load));
        Assert.Equal(2, journal.Checks.Finished().Count);
        Assert.All(journal.Diary.Pain(terminal.Clock.GetUtcNow().AddYears(-1), terminal.Clock.GetUtcNow()), entry => Assert.True(entry.At < terminal.Clock.GetUtcNow()));

        var again = await terminal.Run("demo", "--json");
        Assert.Equal(2, again.Status);
        Assert.Equal(["CLI003"], again.FaultCodes);

        var today = await terminal.Run("today", "--json");
        Assert.Equal(0, today.Status);
        Assert.Equal("self-care", today.Json.GetProperty("tier").GetString());
    }

    [Fact]
    public void The_same_day_makes_the_same_files()
    {
        using var terminal = new Terminal();
        byte[][] Files(string name)
        {
            var folder = Directory.CreateDirectory(Path.Combine(terminal.Folder, name)).FullName;
            DemoRunner.WriteFiles(folder, terminal.Clock);
            return [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        }
        Assert.Equal(Files("one"), Files("two"));
    }
}
