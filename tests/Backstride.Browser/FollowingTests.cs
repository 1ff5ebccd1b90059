using System.Globalization;
using Microsoft.Playwright;

namespace Backstride.Browser;

/// <summary>After the first check: measures, the short check after a jump of the pain, self-tests, a check cut short by a power cut.</summary>
[Collection("browser")]
public sealed class FollowingTests(Chromium chromium)
{
    private const int Phone = 390;
    private const int Wide = 1280;

    [BrowserTheory]
    [InlineData(Phone, false)]
    [InlineData(Wide, true)]
    public async Task Every_measure_can_be_entered_and_shows_its_chart_with_the_band(int width, bool dark)
    {
        await using var program = await RunningProgram.Serve();
        var before = DateTime.Now.AddDays(-28).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        var (status, _, errors) = await RunningProgram.Run(program.DataFolder, "log", "measure", "rmdq-24", "14", "--at", before);
        Assert.True(status == 0, errors);
        var page = await chromium.OpenPage(width, dark);

        await page.GotoAsync(program.Address + "/measures/rmdq-24");
        await page.Locator("#total").FillAsync("9");
        await Save(page);
        Assert.Contains("Better: 9 of 24 today, from 14", await page.Locator(".lead").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await page.Locator(".chart .dot").CountAsync());
        await Look(page, "measure-total", dark);

        await page.GotoAsync(program.Address + "/measures/psfs");
        await page.Locator("#activity-1").FillAsync("run 5 km");
        await Tap(page, "number-1", "4");
        await Save(page);
        Assert.Contains("4 of 10", await page.Locator(".lead").InnerTextAsync(), StringComparison.Ordinal);
        await Look(page, "measure-activities", dark);

        await page.GotoAsync(program.Address + "/measures/weekly-overuse");
        foreach (var (item, points) in new[] { ("taking-part", "15"), ("amount", "10"), ("quality", "5"), ("pain", "10") }) await Tap(page, item, points);
        await Save(page);
        Assert.Contains("40 of 100", await page.Locator(".lead").InnerTextAsync(), StringComparison.Ordinal);
        await Look(page, "measure-weekly", dark);

        await page.GotoAsync(program.Address + "/measures");
        Assert.Equal(3, await page.Locator(".chart .band").CountAsync());
        await Look(page, "measures", dark);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_measure_is_entered_and_charted_without_script()
    {
        await using var program = await RunningProgram.Serve();
        var page = await chromium.OpenPage(Phone, script: false);
        await page.GotoAsync(program.Address + "/measures/rmdq-24");
        await page.Locator("#total").FillAsync("9");
        await Save(page);
        Assert.Equal(1, await page.Locator(".chart .band").CountAsync());
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(Phone, true)]
    [InlineData(Wide, false)]
    public async Task A_jump_of_the_pain_asks_the_warning_signs_again_and_one_of_them_stops_everything(int width, bool dark)
    {
        await using var program = await RunningProgram.Serve();
        var page = await chromium.OpenPage(width, dark);
        await page.GotoAsync(program.Address + "/check");
        await Ache(page).TakeTheCheck();

        await page.GotoAsync(program.Address);
        await page.Locator("#score input[value='7']").CheckAsync(new() { Force = true });
        await page.Locator("form[action='/diary/pain'] button").ClickAsync();
        await page.WaitForURLAsync("**/check/again*");
        await Look(page, "short-check", dark);
        await page.GotoAsync(program.Address);
        await Look(page, "today-short-check-due", dark);
        await page.Locator(".verdict a[href='/check/again']").ClickAsync();
        await page.Locator("form[action='/check/again/start'] button").ClickAsync();
        await Look(page, "short-check-question", dark);
        await page.Locator("input[name=answer][value='saddle-numb']").CheckAsync(new() { Force = true });
        await page.Locator("button.go-on").ClickAsync();

        await page.WaitForURLAsync("**/check/emergency");
        Assert.True(await page.Locator("a[href^='tel:']").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_check_cut_short_by_a_power_cut_goes_on_at_the_very_question()
    {
        await using var program = await RunningProgram.Serve();
        var page = await chromium.OpenPage(Phone);
        await page.GotoAsync(program.Address + "/check");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Start") }).First.ClickAsync();
        for (var i = 0; i < 5; i++)
        {
            await page.Locator("button[name=answer].none").First.ClickAsync();
            await page.WaitForLoadStateAsync();
        }

        var open = await page.Locator("input[name=question]").InputValueAsync();

        await using var again = await program.KillAndServeAgain();
        await page.GotoAsync(again.Address + "/check");
        Assert.Contains("Your answers are kept", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Continue" }).ClickAsync();
        Assert.Equal(open, await page.Locator("input[name=question]").InputValueAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "All your answers" }).ClickAsync();
        Assert.Equal(5, await page.Locator(".answers > li").CountAsync());
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(Phone, false)]
    [InlineData(Wide, true)]
    public async Task A_self_test_shows_how_it_is_done_and_when_to_stop_and_the_body_map_ticks_its_place(int width, bool dark)
    {
        await using var program = await RunningProgram.Serve();
        var page = await chromium.OpenPage(width, dark);
        await page.GotoAsync(program.Address + "/check");
        await Ache(page).Knows("pain-place", "low-one-side").Knows("leg-symptoms", "leg-pain-above-knee").TakeTheCheck();

        await page.GotoAsync(program.Address + "/check/tests");
        await Look(page, "self-tests", dark);
        foreach (var test in new[] { "hop-test", "one-leg-stand-test", "slump-test" })
        {
            await page.GotoAsync(program.Address + "/check/tests");
            await page.Locator($"form:has(input[value='{test}']) button").ClickAsync();
            Assert.Equal(test, await page.Locator("input[name=question]").InputValueAsync());
            Assert.True(await page.Locator(".self-test svg.figure").IsVisibleAsync());
            Assert.Contains("Stop", await page.Locator(".stop-rule").InnerTextAsync(), StringComparison.Ordinal);
            await Look(page, test, dark);
        }

        await page.Locator("button[name=answer][value='leg-pain']").ClickAsync();
        await page.WaitForLoadStateAsync();
        await page.GotoAsync(program.Address + "/check/answers");
        await page.Locator(".answers li:has-text('Where does it hurt') >> text=Change").ClickAsync();
        await page.Locator("label[for='answer-groin']").First.ClickAsync(new() { Force = true });
        Assert.True(await page.Locator("#answer-groin").IsCheckedAsync());
        await Look(page, "body-map", dark);
        await page.Context.CloseAsync();
    }

    private static Interviewee Ache(IPage page) => new Interviewee(page)
        .Knows("age", "38").Knows("sex", "male").Knows("days-since-onset", "4").Knows("onset", "after-run").Knows("pain-place", "low-both-sides").Knows("pain-now", "3");

    private static Task Tap(IPage page, string field, string value) => page.Locator($"input[name='{field}'][value='{value}']").CheckAsync(new() { Force = true });

    private static async Task Save(IPage page)
    {
        await page.Locator(".measure-form button.wide").ClickAsync();
        await page.WaitForURLAsync("**saved=measure");
    }

    private static async Task Look(IPage page, string name, bool dark)
    {
        await page.ShouldFitTheScreen();
        await page.ShouldBeAccessible();
        await page.KeepPicture($"following-{name}{(dark ? "-dark" : "")}");
    }
}
