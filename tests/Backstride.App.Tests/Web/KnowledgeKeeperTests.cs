using Backstride.App.Services;
using Backstride.App.Tests.Web.Support;
using Backstride.Testing;

namespace Backstride.App.Tests.Web;

/// <summary>An own edition of the knowledge, changed while the app serves: a good one is taken over, a faulty one never.</summary>
public sealed class KnowledgeKeeperTests : IDisposable
{
    private const string Name = "name: \"Weakness that came on fast\"";
    private readonly string _room = Directory.CreateTempSubdirectory("backstride-knowledge-").FullName;
    private readonly SteppingClock _clock = new();

    public KnowledgeKeeperTests()
    {
        Directory.CreateDirectory(Own);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "knowledge"), "*.yaml"))
            File.Copy(file, Path.Combine(Own, Path.GetFileName(file)));
    }

    private string Own => Path.Combine(_room, "own");

    private string Data => Path.Combine(_room, "data");

    public static TheoryData<string> Files { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "knowledge"), "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_room, recursive: true);

    [Fact]
    public async Task While_it_serves_a_good_change_shows_a_faulty_one_is_named_and_set_aside_and_a_mended_one_shows_again()
    {
        await using var site = await Site.Start(_clock, Own);
        Assert.Contains("In plain words one", await Sources(site, "citation: \"In plain words one\""), StringComparison.Ordinal);

        Change("flags.yaml", "    weight: decisive", "    wieght: decisive");
        var about = await site.Get("/about");
        Assert.Contains("KNW002 flags.yaml, line", about.Words, StringComparison.Ordinal);
        Assert.Contains("wieght", about.Words, StringComparison.Ordinal);
        Assert.Contains("the last edition of it without faults", about.Words, StringComparison.Ordinal);
        Assert.Contains("In plain words one", (await site.Get("/learn/sources")).Words, StringComparison.Ordinal);
        Assert.Contains("has faults and was set aside", (await site.Get("/more")).Words, StringComparison.Ordinal);

        Change("flags.yaml", "    wieght: decisive", "    weight: decisive");
        Assert.Contains("In plain words two", await Sources(site, "citation: \"In plain words two\"", "In plain words one"), StringComparison.Ordinal);
        Assert.DoesNotContain("KNW", (await site.Get("/about")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_over_a_faulty_folder_finds_the_last_good_edition_again()
    {
        await using var site = await Site.Start(_clock, Own);
        await Sources(site, "citation: \"In plain words one\"");
        Change("patterns.yaml", "    ceiling: low", "    ceiling: certain");
        await site.Restart();
        Assert.Contains("In plain words one", (await site.Get("/learn/sources")).Words, StringComparison.Ordinal);
        Assert.Contains("KNW004 patterns.yaml, line", (await site.Get("/about")).Words, StringComparison.Ordinal);
        Assert.Contains("the last edition of it without faults", (await site.Get("/about")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_never_was_good_leaves_the_edition_built_in()
    {
        Change("stages.yaml", "    toDay: 2", "    toDay: 3");
        await using var site = await Site.Start(_clock, Own);
        Assert.Contains("the edition built in", (await site.Get("/about")).Words, StringComparison.Ordinal);
        Assert.Equal("/check", (await site.Get("/check")).At);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_fault_in_any_file_keeps_the_last_good_edition_in_use_and_on_disk(string file)
    {
        var keeper = new KnowledgeKeeper(Own, Data, _clock);
        var good = keeper.Current();
        Assert.Equal("your own edition", good.InUse);

        File.AppendAllText(Path.Combine(Own, file), "\nnonsense: [\n");
        _clock.Step(KnowledgeKeeper.LookAgainAfter);
        var spoiled = keeper.Current();
        Assert.Same(good.Catalogue, spoiled.Catalogue);
        Assert.Contains(spoiled.Faults, f => f.Code == "KNW001" && f.File == file && f.Line > 1);

        var restarted = new KnowledgeKeeper(Own, Data, _clock).Current();
        Assert.Equal(good.Catalogue.Edition, restarted.Catalogue.Edition);
        Assert.True(restarted.LastGood);
    }

    [Fact]
    public void Files_are_not_looked_at_again_before_the_pause_is_over_and_not_read_when_nothing_was_written()
    {
        var (keeper, told) = (new KnowledgeKeeper(Own, Data, _clock), new List<KnowledgeChoice>());
        keeper.Follow(told.Add);
        Change("flags.yaml", Name, "name: \"Weakness that came on within hours\"", pause: false);
        Assert.Same(told[0], keeper.Current());

        _clock.Step(KnowledgeKeeper.LookAgainAfter);
        Assert.NotSame(told[0], keeper.Current());
        _clock.Step(KnowledgeKeeper.LookAgainAfter);
        Assert.Same(told[1], keeper.Current());
        Assert.Equal(2, told.Count);
        Assert.NotEqual(told[0].Catalogue.Edition, told[1].Catalogue.Edition);
    }

    [Fact]
    public void A_folder_that_goes_away_takes_nothing_with_it()
    {
        var keeper = new KnowledgeKeeper(Own, Data, _clock);
        var good = keeper.Current();
        Directory.Delete(Own, recursive: true);
        _clock.Step(KnowledgeKeeper.LookAgainAfter);
        Assert.Same(good.Catalogue, keeper.Current().Catalogue);
        Assert.All(keeper.Current().Faults, f => Assert.Equal("KNW001", f.Code));
    }

    [Fact]
    public void A_data_folder_that_cannot_be_written_still_leaves_the_own_edition_in_use()
    {
        File.WriteAllText(Data, "a file where a folder should be");
        Assert.Equal("your own edition", new KnowledgeKeeper(Own, Data, _clock).Current().InUse);
    }

    [Fact]
    public void Without_a_folder_the_edition_built_in_is_used_and_nothing_is_told()
    {
        var keeper = new KnowledgeKeeper(" ", Data, _clock);
        keeper.Follow(_ => Assert.Fail("nothing to tell"));
        Assert.Equal("the edition built in", keeper.Current().InUse);
        Assert.Empty(keeper.Current().Faults);
    }

    /// <summary>Changes the first citation and gives the words of the page of sources.</summary>
    private async Task<string> Sources(Site site, string citation, string before = "ACHIEVE")
    {
        var old = before == "ACHIEVE" ? "citation: \"Achieve Podiatry. Bone stress injuries in runners (clinic page)\"" : $"citation: \"{before}\"";
        Change("sources.yaml", old, citation);
        return (await site.Get("/learn/sources")).Words;
    }

    private void Change(string file, string old, string @new, bool pause = true)
    {
        var path = Path.Combine(Own, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, @new, StringComparison.Ordinal));
        // As if somebody had taken a while: two writes within one tick of the file system are one to a computer.
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddSeconds(_clock.Steps + 1));
        if (pause) _clock.Step(KnowledgeKeeper.LookAgainAfter);
    }

    /// <summary>Time passes only when told.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        private long _ticks;

        public int Steps { get; private set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref _ticks);

        public void Step(TimeSpan time)
        {
            Interlocked.Add(ref _ticks, time.Ticks);
            Steps++;
        }
    }
}
