using System.Net;
using Backstride.App.Tests.Web.Support;

namespace Backstride.App.Tests.Web;

public sealed class TodayTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.Start();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Before_the_first_check_Today_leads_to_it()
    {
        var today = await _site.Get("/");

        Assert.Equal("/check", today.Document.QuerySelector(".verdict a.button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_pain_score_changes_Today()
    {
        var result = await _site.TakeCheck(Answers.OrdinaryAche);
        Assert.Equal("/check/result", result.At);
        var before = await _site.Get("/");

        var after = await _site.Send(before, "/diary/pain", ("score", "8"), ("belowKnee", "yes"));

        Assert.NotNull(after.Document.QuerySelector("[role=status]"));
        var today = await _site.Get("/");
        Assert.Contains("8 out of 10", today.Words, StringComparison.Ordinal);
        Assert.NotEqual(Verdict(before), Verdict(today));
    }

    [Fact]
    public async Task A_score_about_as_before_is_saved_and_Today_stays()
    {
        await _site.TakeCheck(Answers.OrdinaryAche);

        var after = await _site.Send(await _site.Get("/"), "/diary/pain", ("score", "4"));

        Assert.Equal("/?saved=pain", after.At);
        Assert.NotNull(after.Document.QuerySelector("[role=status]"));
        Assert.Null(after.Document.QuerySelector("a[href='/check/again']"));
    }

    [Fact]
    public async Task Warmth_is_one_tap_from_Today_and_from_More()
    {
        await _site.TakeCheck(Answers.OrdinaryAche);
        foreach (var path in new[] { "/", "/more" })
            Assert.NotNull((await _site.Get(path)).Document.QuerySelector("main a[href='/learn/heat']"));
    }

    [Fact]
    public async Task After_an_emergency_Today_says_to_get_help_first()
    {
        await _site.TakeCheck(new Dictionary<string, string[]>(Answers.OrdinaryAche) { ["bladder-bowel"] = ["saddle-numb"] });

        var today = await _site.Get("/");

        Assert.NotNull(today.Document.QuerySelector(".verdict.stop a[href='/check/emergency']"));
        Assert.Null(today.Document.QuerySelector("a[href='/move/session']"));
        Assert.Equal("Get help first", (await _site.Get("/plan")).Title);
    }

    [Theory]
    [InlineData("eleven", "FRM002")]
    [InlineData("11", "FRM003")]
    [InlineData("-1", "FRM003")]
    [InlineData("NaN", "FRM002")]
    [InlineData("", "FRM001")]
    public async Task A_nonsense_score_is_refused_with_a_code_and_nothing_is_stored(string score, string code)
    {
        var refused = await _site.Send(await _site.Get("/"), "/diary/pain", ("score", score), ("belowKnee", "yes"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Today", refused.Title);
        Assert.Contains(code, refused.Words, StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector("input[name=belowKnee][checked]"));
        Assert.Empty(_site.Companion.Journal.Diary.Pain(DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
    }

    private static string Verdict(PageAnswer page) => page.Document.QuerySelector(".verdict")!.TextContent;
}
