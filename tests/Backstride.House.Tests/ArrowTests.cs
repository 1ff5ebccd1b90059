namespace Backstride.House.Tests;

/// <summary>An arrow between rooms runs only as docs/architecture.md says.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Spine"] = [],
        ["Running"] = ["Spine"],
        ["Knowledge"] = [],
        ["Clinic"] = ["Knowledge"],
        ["Plan"] = ["Knowledge", "Clinic", "Running", "Spine"],
        ["Journal"] = ["Clinic", "Running", "Plan"],
        ["Sharing"] = ["Clinic", "Running", "Plan"],
        ["App"] = ["Spine", "Running", "Knowledge", "Clinic", "Plan", "Journal", "Sharing"],
    };

    public static TheoryData<string> Rooms => [.. ProjectFile.In("src").Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_refers_only_to_the_rooms_it_may(string room)
    {
        var project = ProjectFile.In("src").Single(p => p.Name == room);

        Assert.True(Allowed.ContainsKey(room), $"{room} is no room of the house; add it to docs/architecture.md and here.");
        Assert.Empty(project.References.Except(Allowed[room]));
    }

    [Theory]
    [InlineData("Spine")]
    [InlineData("Running")]
    [InlineData("Knowledge")]
    [InlineData("Clinic")]
    [InlineData("Plan")]
    public void A_pure_room_bans_clock_culture_and_chance(string room) =>
        Assert.True(ProjectFile.In("src").Single(p => p.Name == room).IsPure);

    [Theory]
    [InlineData("Spine")]
    [InlineData("Running")]
    [InlineData("Clinic")]
    [InlineData("Plan")]
    public void A_pure_room_knows_no_screen_and_no_database(string room)
    {
        var packages = ProjectFile.In("src").Single(p => p.Name == room).Packages;

        Assert.DoesNotContain(packages, p => p.Contains("Sqlite", StringComparison.OrdinalIgnoreCase) || p is "Dapper" or "Spectre.Console" or "System.CommandLine");
    }

    [Fact]
    public void Every_room_has_its_tests()
    {
        var tested = ProjectFile.In("tests").SelectMany(p => p.References).ToHashSet();

        Assert.All(ProjectFile.In("src"), room => Assert.Contains(room.Name, tested));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Testing.Repository.Root, "Backstride.slnx"));

        foreach (var folder in new[] { "src", "tests", "bench" })
            foreach (var project in ProjectFile.In(folder))
                Assert.Contains($"Backstride.{project.Name}.csproj", solution, StringComparison.Ordinal);
    }
}
