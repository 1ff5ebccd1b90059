using System.Net;
using Backstride.App.Tests.Web.Support;
using Backstride.Clinic.Measures;

namespace Backstride.App.Tests.Web;

public sealed class MeasurePagesTests : IAsyncLifetime
{
    private Site _site = null!;

    private IReadOnlyList<Backstride.Journal.Kept<MeasureEntry>> Kept => _site.Companion.Journal.Measures.All();

    public async Task InitializeAsync() => _site = await Site.Start();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Activities_are_entered_charted_changed_and_taken_out()
    {
        var page = await Send("psfs", ("activity-1", "run 5 km"), ("number-1", "4"), ("activity-2", "sit"), ("number-2", "7"));
        Assert.Equal("/measures/psfs?saved=measure", page.At);
        Assert.Equal(5.5, Assert.Single(Kept).Entry.Score);
        Assert.NotNull(page.Document.QuerySelector(".chart .band"));
        Assert.Equal("run 5 km", page.Document.QuerySelector("#activity-1")!.GetAttribute("value"));
        Assert.Null(page.Document.QuerySelector("input[name=number-1][checked]"));

        var entry = await _site.Get(page.Document.QuerySelector(".entries a")!.GetAttribute("href")!);
        Assert.NotNull(entry.Document.QuerySelector("input[name=number-1][value='4'][checked]"));
        page = await _site.Send(entry, $"/measures/entry/{Kept[0].Id}", ("activity-1", "run 5 km"), ("number-1", "6"));
        Assert.Equal(6, Assert.Single(Kept).Entry.Score);

        page = await _site.Send(await _site.Get($"/measures/entry/{Kept[0].Id}"), $"/measures/entry/{Kept[0].Id}/remove");
        Assert.Equal("/measures/psfs?saved=removed", page.At);
        Assert.Empty(Kept);
    }

    [Fact]
    public async Task The_weekly_check_adds_up_its_four_answers()
    {
        await Send("weekly-overuse", ("taking-part", "15"), ("amount", "10"), ("quality", "5"), ("pain", "10"));
        Assert.Equal(40, Assert.Single(Kept).Entry.Score);
    }

    [Theory]
    [InlineData("rmdq-24", "total", "25", "FRM003")]
    [InlineData("rmdq-24", "total", "3.5", "MEA005")]
    [InlineData("rmdq-24", "total", "", "FRM001")]
    [InlineData("weekly-overuse", "amount", "10", "MEA001")]
    [InlineData("weekly-overuse", "amount", "7", "MEA003")]
    [InlineData("psfs", "activity-1", "run", "FRM001")]
    [InlineData("psfs", "number-1", "3", "MEA001")]
    public async Task What_cannot_be_is_refused_with_a_code_and_nothing_is_stored(string measure, string field, string value, string code)
    {
        var page = await Send(measure, (field, value));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(code, page.Words, StringComparison.Ordinal);
        Assert.Empty(Kept);
    }

    [Fact]
    public async Task Change_stands_in_words_with_its_meaning_and_in_a_table()
    {
        foreach (var (daysAgo, total) in new[] { (28, 14.0), (14, 12), (0, 9) })
            _site.Companion.Journal.Measures.Add(new(_site.Companion.Now.AddDays(-daysAgo), "rmdq-24", [new(MeasureValue.Total, total)], total));

        var page = await _site.Get("/measures/rmdq-24");

        Assert.StartsWith("Better: 9 of 24 today, from 14", page.Document.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        var rows = page.Document.QuerySelectorAll(".chart-table tbody tr").Select(row => string.Join('|', row.Children.Skip(1).Select(cell => cell.TextContent))).ToList();
        Assert.Equal(["14|first|", "12|-2|about the same", "9|-5|better"], rows);
    }

    [Fact]
    public async Task Today_asks_for_one_from_the_day_after_the_first_check_and_not_today_puts_it_off()
    {
        await _site.TakeCheck(Answers.OrdinaryAche);
        Assert.Null((await _site.Get("/")).Document.QuerySelector(".due"));
        var check = _site.Companion.Journal.Checks.Latest()!;
        var day = _site.Companion.Journal.Checks.Start(_site.Companion.Now.AddDays(-2));
        _site.Companion.Journal.Checks.Finish(day.Id, check.Answers, check.Tier!.Value, _site.Companion.Now.AddDays(-2));

        var today = await _site.Get("/");
        Assert.Equal("/measures/psfs", today.Document.QuerySelector(".due a.button")!.GetAttribute("href"));
        today = await _site.Send(today, "/measures/not-today");

        Assert.Equal("/?saved=not-today", today.At);
        Assert.Null(today.Document.QuerySelector(".due"));
    }

    [Theory]
    [InlineData("/measures/nprs")]
    [InlineData("/measures/star-sign")]
    [InlineData("/measures/entry/99")]
    public async Task What_is_not_there_is_a_kind_404(string path) => Assert.Equal(HttpStatusCode.NotFound, (await _site.Get(path)).Status);

    [Fact]
    public async Task A_test_before_running_passes_only_with_little_pain_and_can_be_taken_out()
    {
        Assert.Contains("Take the check first", (await _site.Get("/gate")).Words, StringComparison.Ordinal);
        await _site.TakeCheck(Answers.OrdinaryAche);
        await _site.Send(await _site.Get("/"), "/diary/pain", ("score", "2"));
        Assert.NotNull((await _site.Get("/")).Document.QuerySelector(".verdict a[href='/gate']"));

        foreach (var (test, pain) in new[] { ("brisk-walk", "1"), ("one-leg-stand", "0"), ("heel-raises", "2"), ("hops", "5") })
            await Gate(test, "well", pain);
        Assert.Contains("One did not go well", (await _site.Get("/gate")).Words, StringComparison.Ordinal);
        Assert.Contains("did not go well", (await _site.Get("/")).Document.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);

        var page = await Gate("hops", "well", "1");
        Assert.Contains("All four went well", page.Words, StringComparison.Ordinal);
        Assert.True(_site.Companion.TodayCard().Run.Allowed);
        page = await _site.Send(page, $"/gate/{_site.Companion.Journal.Gate.List(DateTimeOffset.MinValue, _site.Companion.Now)[^1].Id}/remove");
        Assert.Equal("/gate?saved=taken-out", page.At);
        Assert.False(_site.Companion.TodayCard().Run.Allowed);
    }

    private async Task<PageAnswer> Send(string measure, params (string, string)[] fields) =>
        await _site.Send(await _site.Get($"/measures/{measure}"), $"/measures/{measure}", fields);

    private async Task<PageAnswer> Gate(string test, string went, string pain)
    {
        var token = (await _site.Get("/gate")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await _site.Post("/gate", [new("__RequestVerificationToken", token), new("test", test), new("went", went), new("pain", pain)]);
    }
}
