namespace Backstride.App.Tests.CommandLine;

public sealed class UsageTests : IDisposable
{
    private static readonly string[] Verbs =
        ["serve", "demo", "questions", "check", "bank", "interview", "import", "decode", "undo", "runs", "run", "spine", "gait", "today", "log", "measures", "profile", "share", "backup", "restore", "erase"];

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Every_verb_explains_itself_with_an_example()
    {
        foreach (var verb in Verbs)
        {
            var help = await _terminal.Run(verb, "--help");
            Assert.Equal(0, help.Status);
            Assert.Contains("  backstride " + verb, help.Out, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("run", "twelve")]
    [InlineData("log", "pain", "11")]
    [InlineData("log", "pain", "NaN")]
    [InlineData("log", "pain", "3", "--run", "99")]
    [InlineData("log", "done", "moonwalk")]
    [InlineData("log", "pain", "3", "--at", "yesterday")]
    [InlineData("run", "99")]
    [InlineData("undo", "99")]
    [InlineData("runs", "--from", "03/01/2026")]
    [InlineData("profile", "--mass", "900")]
    [InlineData("profile", "--region", "MOON")]
    [InlineData("profile", "--equipment", "trampoline")]
    [InlineData("gait", "--mass", "68", "--speed", "3", "--cadence", "1720")]
    [InlineData("gait", "--mass", "68")]
    [InlineData("spine", "flying")]
    [InlineData("erase")]
    [InlineData("serve", "--urls", "nonsense")]
    public async Task Wrong_usage_is_status_2_with_one_coded_document(params string[] args)
    {
        var answer = await _terminal.Run([.. args, "--json"]);
        Assert.Equal(2, answer.Status);
        Assert.All(answer.FaultCodes, code => Assert.Matches("^[A-Z]{3}[0-9]{3}$", code));
        Assert.NotEmpty(answer.FaultCodes);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_impossible_posture_is_named_by_its_place()
    {
        var file = _terminal.File("task.yaml", "id: impossible\nname: impossible\nperson: { massKg: 70, statureM: 1.7 }\nposture: { trunkDeg: 900 }\n");
        var answer = await _terminal.Run("spine", file, "--json");
        Assert.Equal(2, answer.Status);
        Assert.All(answer.FaultCodes, code => Assert.StartsWith("SPN", code, StringComparison.Ordinal));
        Assert.Contains("task.yaml", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standing_loads_every_disc_within_its_band()
    {
        var answer = await _terminal.Run("spine", "standing", "--json");
        var levels = answer.Json.GetProperty("levels").EnumerateArray().ToList();
        Assert.Equal(["L5/S1", "L4/L5", "L3/L4", "L2/L3", "L1/L2", "T12/L1"], levels.Select(l => l.GetProperty("level").GetString()!));
        Assert.All(levels, l => Assert.InRange(l.GetProperty("compressionN").GetDouble(), l.GetProperty("low").GetDouble(), l.GetProperty("high").GetDouble()));
        Assert.Equal(1, answer.Json.GetProperty("ratioToStanding").GetDouble(), 6);
    }

    [Fact]
    public async Task A_step_has_a_peak_within_its_band()
    {
        var answer = await _terminal.Run("gait", "--mass", "68", "--speed", "3", "--cadence", "172", "--contact-time", "250", "--json");
        var level = answer.Json.GetProperty("l4l5");
        Assert.InRange(level.GetProperty("peakN").GetDouble(), level.GetProperty("low").GetDouble(), level.GetProperty("high").GetDouble());
        Assert.InRange(answer.Json.GetProperty("peakBw").GetDouble(), 1.5, 4);
    }

    [Fact]
    public async Task The_diary_and_the_profile_keep_what_was_said()
    {
        var pain = await _terminal.Run("log", "pain", "4.5", "--where", "left", "--at", "2026-06-14T21:00", "--json");
        Assert.Equal("2026-06-14T21:00:00Z", pain.Json.GetProperty("at").GetString());
        var profile = await _terminal.Run("profile", "--mass", "68", "--height", "1.74", "--sex", "female", "--json");
        Assert.Equal((68, "female"), (profile.Json.GetProperty("massKg").GetDouble(), profile.Json.GetProperty("sex").GetString()));
        await _terminal.Run("profile", "--equipment", "weight, band");
        var kept = (await _terminal.Run("profile", "--json")).Json;
        Assert.Equal(68, kept.GetProperty("massKg").GetDouble());
        Assert.Equal(["band", "weight"], kept.GetProperty("equipment").EnumerateArray().Select(item => item.GetString()));
        Assert.Empty((await _terminal.Run("profile", "--equipment", "none", "--json")).Json.GetProperty("equipment").EnumerateArray());
    }

    [Fact]
    public async Task A_backup_brings_everything_back_and_never_overwrites()
    {
        await _terminal.Run("log", "pain", "4");
        var zip = Path.Combine(_terminal.Folder, "backup.zip");
        Assert.Equal(0, (await _terminal.Run("backup", zip)).Status);
        Assert.Equal(2, (await _terminal.Run("backup", zip)).Status);
        Assert.Equal("CLI003", (await _terminal.Run("restore", zip, "--json")).FaultCodes.Single());
        Directory.CreateDirectory(Path.Combine(_terminal.Data, Services.LastGoodEdition.FolderName));
        Assert.Equal(0, (await _terminal.Run("erase", "--yes")).Status);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_terminal.Data));
        Assert.Equal(0, (await _terminal.Run("restore", zip)).Status);
        var now = _terminal.Clock.GetUtcNow();
        Assert.Equal(4, Assert.Single(Journal.JournalDatabase.Open(_terminal.Data).Diary.Pain(now.AddDays(-1), now)).Score);
    }

    [Fact]
    public async Task A_spoiled_backup_is_refused_and_the_folder_stays_empty()
    {
        await _terminal.Run("log", "pain", "4");
        var zip = Path.Combine(_terminal.Folder, "backup.zip");
        await _terminal.Run("backup", zip);
        await _terminal.Run("erase", "--yes");
        var bytes = File.ReadAllBytes(zip);
        for (var i = 200; i < 260; i++) bytes[i] ^= 0x55;
        File.WriteAllBytes(zip, bytes);
        var answer = await _terminal.Run("restore", zip, "--json");
        Assert.Equal((2, "CLI002"), (answer.Status, answer.FaultCodes.Single()));
        Assert.True(Journal.JournalDatabase.Open(_terminal.Data).IsEmpty);
    }

    [Fact]
    public async Task A_bug_of_ours_is_one_line_and_status_3()
    {
        using var terminal = new Terminal { Broken = true };
        var answer = await terminal.Run("today", "--json");
        Assert.Equal((3, "CLI900"), (answer.Status, answer.FaultCodes.Single()));
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
    }
}
