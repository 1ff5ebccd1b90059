using System.Net;
using Backstride.App.Tests.Web.Support;
using Backstride.Knowledge;

namespace Backstride.App.Tests.Web;

public sealed class CheckTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string[]> SaddleNumbness = new(Answers.OrdinaryAche) { ["bladder-bowel"] = ["saddle-numb"] };

    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.Start();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task An_ordinary_ache_ends_in_self_care_with_patterns_and_a_plan()
    {
        var result = await _site.TakeCheck(Answers.OrdinaryAche);

        Assert.Equal("/check/result", result.At);
        Assert.Equal(Tier.SelfCare, _site.Companion.Journal.Checks.Latest()!.Tier);
        Assert.Contains("No warning sign found in your answers", result.Words, StringComparison.Ordinal);
        Assert.True(result.Document.QuerySelectorAll("details.pattern").Length >= 3);
        Assert.All(result.Document.QuerySelectorAll("details.pattern"), pattern =>
        {
            Assert.Equal(["What would change it", "How it usually goes", "What helps"], pattern.QuerySelectorAll("h3").Select(h => h.TextContent).TakeLast(3));
            Assert.Contains("half, or twice, as much as we think", pattern.TextContent, StringComparison.Ordinal);
        });
        Assert.Contains("More like it if: ", result.Words, StringComparison.Ordinal);
        Assert.NotNull(result.Document.QuerySelector("a[href='/plan']"));
        var plan = await _site.Get("/plan");
        Assert.True(plan.Document.QuerySelectorAll(".lines > li").Length > 0);
    }

    [Fact]
    public async Task Saddle_numbness_brings_the_emergency_page_at_that_very_answer()
    {
        var page = await _site.Send(await _site.Get("/check"), "/check/start");
        while (Answers.Question(page) != "bladder-bowel") page = await _site.Answer(page, SaddleNumbness);

        page = await _site.Answer(page, SaddleNumbness);

        Assert.Equal("/check/emergency", page.At);
        Assert.Equal("tel:112", page.Document.QuerySelector("a.call")!.GetAttribute("href"));
        Assert.Null(page.Document.QuerySelector("nav"));
        Assert.Single(page.Document.Forms);
        Assert.Equal(Tier.Emergency, _site.Companion.Journal.Checks.Latest()!.Tier);
    }

    [Fact]
    public async Task Beside_a_warning_sign_the_patterns_stand_back()
    {
        var page = await _site.TakeCheck(new Dictionary<string, string[]>(Answers.OrdinaryAche) { ["ill"] = ["fever"] });

        Assert.Equal("/check/result", page.At);
        Assert.Equal(Tier.SameDay, _site.Companion.Journal.Checks.Latest()!.Tier);
        Assert.Contains("Fever, chills or shivering", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("details.later:not([open]) details.pattern:not([open])"));
    }

    [Theory]
    [InlineData("UK", "tel:999")]
    [InlineData("US", "tel:911")]
    [InlineData("AU", "tel:000")]
    public async Task The_emergency_number_is_that_of_the_region(string region, string link)
    {
        var profile = _site.Companion.Journal.Profile.Read();
        _site.Companion.Journal.Profile.Save(profile with { Region = region });

        var page = await _site.TakeCheck(SaddleNumbness);

        Assert.Equal(link, page.Document.QuerySelector("a.call")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_slip_at_an_emergency_question_leads_back_to_it_and_the_old_result_stays_until_then()
    {
        var emergency = await _site.TakeCheck(SaddleNumbness);

        var page = await _site.Send(emergency, "/check/correct");

        Assert.Equal("bladder-bowel", Answers.Question(page));
        Assert.Equal(Tier.Emergency, _site.Companion.Journal.Checks.Latest()!.Tier);
    }

    [Fact]
    public async Task A_check_half_taken_is_still_there_after_a_restart()
    {
        var page = await _site.Send(await _site.Get("/check"), "/check/start");
        for (var i = 0; i < 3; i++) page = await _site.Answer(page, Answers.OrdinaryAche);
        var next = Answers.Question(page);

        await _site.Restart();

        Assert.Contains("Your answers are kept", (await _site.Get("/check")).Words, StringComparison.Ordinal);
        Assert.Equal(next, Answers.Question(await _site.Get("/check/question")));
    }

    [Fact]
    public async Task Back_shows_the_question_before_with_its_answer()
    {
        var first = await _site.Send(await _site.Get("/check"), "/check/start");
        var second = await _site.Answer(first, Answers.OrdinaryAche);

        var back = await _site.Get(second.Document.QuerySelector("a.step-back")!.GetAttribute("href")!);

        Assert.Equal(Answers.Question(first), Answers.Question(back));
        Assert.NotNull(back.Document.QuerySelector("[aria-pressed=true], [checked]"));
        Assert.Null(back.Document.QuerySelector("a.step-back"));
    }

    [Theory]
    [InlineData("answer", "no-such-answer", "ANS003")]
    [InlineData("other", "", "FRM001")]
    public async Task Nonsense_shows_the_question_again_with_its_fault_and_keeps_the_answers(string field, string value, string code)
    {
        var page = await _site.Send(await _site.Get("/check"), "/check/start");
        var before = _site.Companion.Journal.Checks.Unfinished()!.Answers.Choices.Count;

        var refused = await _site.Send(page, "/check/answer", (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(code, refused.Words, StringComparison.Ordinal);
        Assert.Equal(Answers.Question(page), Answers.Question(refused));
        Assert.Equal(before, _site.Companion.Journal.Checks.Unfinished()!.Answers.Choices.Count);
    }

    [Fact]
    public async Task A_question_that_does_not_exist_is_refused()
    {
        var page = await _site.Send(await _site.Get("/check"), "/check/start");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var refused = await _site.Post("/check/answer", [new("__RequestVerificationToken", token), new("question", "star-sign"), new("answer", "lion")]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("ANS002", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_question_says_why_it_is_asked_and_offers_not_to_answer()
    {
        var page = await _site.Send(await _site.Get("/check"), "/check/start");
        for (var asked = 0; Answers.IsQuestion(page) && asked < 100; asked++)
        {
            Assert.True(page.Document.QuerySelector("details.why p")!.TextContent.Length > 10);
            Assert.True(page.Document.QuerySelectorAll("button.open").Length >= 2, Answers.Question(page));
            page = await _site.Answer(page, Answers.OrdinaryAche);
        }
    }
}
