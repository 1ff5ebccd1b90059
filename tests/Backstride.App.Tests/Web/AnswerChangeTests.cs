using Backstride.App.Tests.Web.Support;
using Backstride.Knowledge;

namespace Backstride.App.Tests.Web;

public sealed class AnswerChangeTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.Start();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Every_answer_of_a_finished_check_can_be_reached_and_a_change_is_weighed_again()
    {
        await _site.TakeCheck(Answers.OrdinaryAche);
        var before = _site.Companion.Journal.Checks.Latest()!;
        var list = await _site.Get("/check/answers");
        var ids = list.Document.QuerySelectorAll("form[action='/check/change'] input[name=question]").Select(input => input.GetAttribute("value")!).ToList();
        Assert.Equal(before.Answers.Choices.Keys.Concat(before.Answers.Numbers.Keys).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));

        var page = await Change(list, "ill");
        Assert.Equal("ill", Answers.Question(page));
        Assert.NotNull(page.Document.QuerySelector("button.none[aria-pressed=true]"));
        Assert.Equal(before.Id, _site.Companion.Journal.Checks.Latest()!.Id);
        page = await _site.Send(page, "/check/answer", ("answer", "fever"));
        while (Answers.IsQuestion(page)) page = await _site.Answer(page, Answers.OrdinaryAche);

        Assert.Equal("/check/result", page.At);
        var after = _site.Companion.Journal.Checks.Latest()!;
        Assert.Equal(Tier.SameDay, after.Tier);
        Assert.Equal(before.Answers.Numbers["age"], after.Answers.Numbers["age"]);
    }

    [Fact]
    public async Task A_change_to_an_emergency_stops_at_that_very_answer()
    {
        await _site.TakeCheck(Answers.OrdinaryAche);
        var page = await Change(await _site.Get("/check/answers"), "bladder-bowel");
        page = await _site.Send(page, "/check/answer", ("answer", "saddle-numb"));
        Assert.Equal("/check/emergency", page.At);
    }

    [Fact]
    public async Task Amid_a_check_every_earlier_answer_can_be_reached()
    {
        var page = await _site.Send(await _site.Get("/check"), "/check/start");
        var asked = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            asked.Add(Answers.Question(page));
            page = await _site.Answer(page, Answers.OrdinaryAche);
        }

        var links = (await _site.Get("/check/answers")).Document.QuerySelectorAll(".answers a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(asked.Select(id => $"/check/question?id={id}"), links);
        for (var i = 0; i < links.Count; i++) Assert.Equal(asked[i], Answers.Question(await _site.Get(links[i])));
    }

    [Fact]
    public async Task Start_again_leaves_no_older_half_behind()
    {
        await _site.Answer(await _site.Send(await _site.Get("/check"), "/check/start"), Answers.OrdinaryAche);
        await _site.TakeCheck(Answers.OrdinaryAche);
        Assert.Null(_site.Companion.Journal.Checks.Unfinished());
        Assert.Equal("/check", (await _site.Get("/check/question")).At);
    }

    [Fact]
    public async Task A_self_test_shows_its_steps_drawing_and_stop_rule_and_its_result_is_kept()
    {
        await _site.TakeCheck(Answers.OrdinaryAche);
        var tests = await _site.Get("/check/tests");
        var page = await Change(tests, "back-bend-test");

        Assert.Equal("back-bend-test", Answers.Question(page));
        Assert.True(page.Document.QuerySelectorAll(".self-test .steps li").Length >= 2);
        Assert.NotNull(page.Document.QuerySelector(".self-test svg.figure"));
        Assert.Contains("Stop", page.Document.QuerySelector(".stop-rule")!.TextContent, StringComparison.Ordinal);
        page = await _site.Send(page, "/check/answer", ("answer", "towards-middle"));
        while (Answers.IsQuestion(page)) page = await _site.Answer(page, Answers.OrdinaryAche);

        Assert.Equal("towards-middle", _site.Companion.Journal.Checks.Latest()!.Answers.Choices["back-bend-test"].Single());
        var disc = _site.Companion.LatestCheck()!.Patterns.Single(pattern => pattern.Id == "disc-related");
        Assert.Contains(disc.For, reason => reason.EvidenceId == "self-centralises");
    }

    [Fact]
    public async Task Beside_a_warning_sign_no_self_test_is_offered()
    {
        await _site.TakeCheck(new Dictionary<string, string[]>(Answers.OrdinaryAche) { ["ill"] = ["fever"] });
        var page = await _site.Get("/check/tests");
        Assert.Empty(page.Document.QuerySelectorAll("form[action='/check/change']"));
        Assert.Contains("somebody should look first", page.Words, StringComparison.Ordinal);
    }

    private Task<PageAnswer> Change(PageAnswer list, string question)
    {
        var token = list.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return _site.Post("/check/change", [new("__RequestVerificationToken", token), new("question", question)]);
    }
}
