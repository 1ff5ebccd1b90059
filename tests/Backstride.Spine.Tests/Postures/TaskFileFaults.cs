using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Postures;

public class TaskFileFaults
{
    [Theory]
    [InlineData("id: a\nlegs: {both: {thighDeg: 0, kneeDeg: -30}}", "SPN003", "line 2")]
    [InlineData("id: a\nbody:\n  kneeDeg: -5", "SPN003", "line 3")]
    [InlineData("person: {massKg: 900, statureM: 1.8}", "SPN003", "line 1")]
    [InlineData("id: a\nhands:\n  - hand: both\n    massKg: 900", "SPN003", "line 4")]
    [InlineData("id: a\nposture:\n  lumbar:\n    forwardDeg: .nan", "SPN004", "line 4")]
    [InlineData("id: a\nposture:\n  lumbar:\n    forwardDeg: NaN", "SPN004", "line 4")]
    [InlineData("id: a\nposture:\n  lumbar:\n    forwardDeg: lots", "SPN004", "line 4")]
    [InlineData("id: a\nforces:\n  - {body: thorax, pointM: [0, .inf, 0], forceN: [0, -10, 0]}", "SPN004", "line 3")]
    [InlineData("id: a\nforces:\n  - body: tail\n    forceN: [0, -10, 0]", "SPN005", "line 3")]
    [InlineData("id: a\nforces:\n  - body: abdomen\n    forceN: [0, -10, 0]", "SPN005", "line 3")]
    [InlineData("id: a\nsupports:\n  - place: tail", "SPN005", "line 3")]
    [InlineData("id: a\nname: x\nmood: good", "SPN002", "line 3")]
    [InlineData("id: a\nperson:\n  massKg: 70\n  shoeSize: 44", "SPN002", "line 4")]
    [InlineData("id: a\nstrength: {wings: 2}", "SPN002", "line 2")]
    [InlineData("id: a\nforces:\n  - {body: thorax, forceN: [1, 2]}", "SPN001", "line 3")]
    [InlineData("id: a\nposture: 5", "SPN001", "line 2")]
    [InlineData("id: a\nposture: [", "SPN001", "line 2")]
    [InlineData("just words", "SPN001", "line 1")]
    [InlineData("", "SPN001", "line 1")]
    [InlineData("id: a\npelvisFree: true", "SPN003", "line 2")]
    [InlineData("{\"id\": \"a\",\n \"person\": {\"massKg\": \"heavy\"}}", "SPN004", "line 2")]
    public void A_bad_file_is_told_by_code_and_line(string text, string code, string line)
    {
        var reading = TaskFile.Read(text, "a.yaml");
        Assert.Null(reading.Task);
        Assert.Contains(reading.Faults, f => f.Code == code && f.Position == line);
    }

    [Fact]
    public void All_faults_of_a_file_are_told_at_once()
    {
        var reading = TaskFile.Read("person: {massKg: 900}\nmood: good\nforces: [{body: tail}]", "a.yaml");
        Assert.Equal(["SPN002", "SPN003", "SPN005"], reading.Faults.Select(f => f.Code).Order());
    }

    [Fact]
    public void Json_is_read_like_yaml()
    {
        var json = TaskFile.Read("{\"name\": \"A bag\", \"hands\": [{\"hand\": \"right\", \"massKg\": 8}]}", "bag.json").Task!;
        var yaml = TaskFile.Read("name: A bag\nhands:\n  - {hand: right, massKg: 8}", "bag.yaml").Task!;
        Assert.Equal("bag", json.Id);
        Assert.Equal(yaml.Hands, json.Hands);
    }

    [Fact]
    public void Every_key_of_the_documentation_s_example_is_understood()
    {
        var doc = File.ReadAllText(Path.Combine(Backstride.Testing.Repository.Root, "docs", "spine-tasks.md"));
        var examples = doc.Split("```yaml\n").Skip(1).Select(b => b.Split("```")[0]).ToArray();
        Assert.NotEmpty(examples);
        Assert.All(examples, e => Assert.Empty(TaskFile.Read(e, "example.yaml").Faults));
    }
}
