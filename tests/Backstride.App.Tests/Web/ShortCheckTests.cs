using Backstride.App.Services;
using Backstride.App.Tests.Web.Support;
using Backstride.Clinic.Triage;
using Backstride.Knowledge;

namespace Backstride.App.Tests.Web;

public sealed class ShortCheckTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.Start();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_pain_jump_brings_the_short_check_and_its_warning_sign_the_emergency_page_at_once()
    {
        await _site.TakeCheck(Answers.OrdinaryAche);
        var before = _site.Companion.Journal.Checks.Latest()!;

        var again = await _site.Send(await _site.Get("/"), "/diary/pain", ("score", "7"));
        Assert.Equal("/check/again?saved=pain", again.At);
        Assert.Contains("gone up by 3", again.Words, StringComparison.Ordinal);
        Assert.NotNull((await _site.Get("/")).Document.QuerySelector(".verdict a[href='/check/again']"));

        var page = await _site.Send(again, "/check/again/start");
        Assert.Equal("bladder-bowel", Answers.Question(page));
        page = await _site.Send(page, "/check/answer", ("answer", "saddle-numb"));

        Assert.Equal("/check/emergency", page.At);
        var after = _site.Companion.Journal.Checks.Latest()!;
        Assert.Equal((Tier.Emergency, true), (after.Tier, after.IsShort));
        Assert.NotEqual(before.Id, after.Id);
        Assert.Equal(34, after.Answers.Numbers["age"]);
    }

    [Fact]
    public async Task A_short_check_asks_only_the_warning_signs_keeps_the_rest_and_is_then_not_due()
    {
        await _site.TakeCheck(Answers.OrdinaryAche);
        var page = await _site.Send(await _site.Send(await _site.Get("/"), "/diary/pain", ("score", "8")), "/check/again/start");
        var asked = new List<string>();
        while (Answers.IsQuestion(page))
        {
            asked.Add(Answers.Question(page));
            page = Answers.Question(page) switch
            {
                "ill" => await _site.Send(page, "/check/answer", ("answer", "fever")),
                "pain-now" => await _site.Send(page, "/check/answer", ("answer", "8")),
                _ => await _site.Answer(page, Answers.OrdinaryAche),
            };
        }

        Assert.Equal("/check/result", page.At);
        Assert.InRange(asked.Count, 6, 14);
        Assert.DoesNotContain("age", asked);
        var latest = _site.Companion.Journal.Checks.Latest()!;
        Assert.Equal((Tier.SameDay, 8, "low-both-sides"), (latest.Tier, latest.Answers.Numbers["pain-now"], latest.Answers.Choices["pain-place"].Single()));
        Assert.Empty(new ShortCheck(_site.Companion).Due());
    }

    [Fact]
    public async Task Half_a_short_check_is_still_there_after_a_restart_and_can_be_stepped_back()
    {
        await _site.TakeCheck(Answers.OrdinaryAche);
        var page = await _site.Send(await _site.Get("/check/again"), "/check/again/start");
        var first = Answers.Question(page);
        page = await _site.Answer(page, Answers.OrdinaryAche);
        var second = Answers.Question(page);

        await _site.Restart();

        Assert.Contains("short check", (await _site.Get("/check")).Words, StringComparison.Ordinal);
        page = await _site.Get("/check/question");
        Assert.Equal(second, Answers.Question(page));
        Assert.Equal(first, Answers.Question(await _site.Get(page.Document.QuerySelector("a.step-back")!.GetAttribute("href")!)));
        Assert.Equal("/check/answers", (await _site.Get("/check/answers")).At);
    }

    [Fact]
    public async Task Pain_new_below_the_knee_makes_one_due()
    {
        await _site.TakeCheck(Answers.OrdinaryAche);
        Assert.Empty(new ShortCheck(_site.Companion).Due());

        var page = await _site.Send(await _site.Get("/diary"), "/diary/pain", ("score", "3"), ("belowKnee", "yes"));

        Assert.Equal("/check/again?saved=pain", page.At);
        Assert.Equal(RescreenCause.NewLegSymptoms, Assert.Single(new ShortCheck(_site.Companion).Due()).Cause);
    }

    [Fact]
    public async Task Before_the_first_check_and_amid_a_whole_one_the_whole_one_is_offered()
    {
        Assert.Equal("/check", (await _site.Get("/check/again")).At);
        await _site.TakeCheck(Answers.OrdinaryAche);
        await _site.Send(await _site.Get("/check"), "/check/start");
        Assert.Equal("/check", (await _site.Get("/check/again")).At);
    }
}
