using Backstride.Testing;
using Microsoft.Playwright;

namespace Backstride.Browser;

/// <summary>The main job, end to end, from an empty data folder, as somebody with a browser lives it.</summary>
[Collection("browser")]
public sealed class NewcomerTests(Chromium chromium)
{
    private const int Phone = 390;
    private const int Wide = 1280;

    [BrowserTheory]
    [InlineData(Phone)]
    [InlineData(Wide)]
    public async Task Ordinary_ache_gets_self_care_then_numbness_gets_the_emergency_page_at_that_very_answer(int width)
    {
        await using var program = await RunningProgram.Serve();
        var page = await chromium.OpenPage(width);
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);

        await page.GotoAsync(program.Address);
        await page.KeepPicture("newcomer-1-today-empty");
        await page.ShouldBeAccessible();
        await page.GetByRole(AriaRole.Link, new() { Name = "Take the check" }).First.ClickAsync();
        await page.KeepPicture("newcomer-2-check");
        await OrdinaryAche(page).TakeTheCheck();

        Assert.EndsWith("/check/result", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await page.KeepPicture("newcomer-3-result");
        await page.ShouldBeAccessible();
        await page.ShouldFitTheScreen();
        Assert.Contains("No warning sign", await page.Locator("main").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Strain-type", await page.Locator(".patterns").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);

        await page.GotoAsync(program.Address + "/plan");
        await page.KeepPicture("newcomer-4-plan");
        await page.ShouldBeAccessible();
        await page.ShouldFitTheScreen();

        await page.GotoAsync(program.Address + "/check");
        var numb = OrdinaryAche(page).Knows("bladder-bowel", "saddle-numb");
        await numb.TakeTheCheck();

        Assert.EndsWith("/check/emergency", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("bladder-bowel", numb.Seen[^1]);
        Assert.True(await page.Locator("a[href^='tel:']").IsVisibleAsync());
        await page.KeepPicture("newcomer-5-emergency");
        await page.ShouldBeAccessible();
        await page.ShouldFitTheScreen();
        Assert.All(requests, url => Assert.StartsWith(program.Address, url, StringComparison.Ordinal));
    }

    [BrowserTheory]
    [InlineData(Phone)]
    [InlineData(Wide)]
    public async Task A_run_handed_over_shows_its_charts_and_pain_changes_today(int width)
    {
        await using var program = await RunningProgram.Serve();
        var page = await chromium.OpenPage(width);
        await page.GotoAsync(program.Address + "/check");
        await OrdinaryAche(page).TakeTheCheck();

        await page.GotoAsync(program.Address + "/runs");
        await page.Locator("input[type=file]").First.SetInputFilesAsync(RealRun());
        await page.Locator("form:has(input[type=file]) button").First.ClickAsync();
        await page.WaitForURLAsync("**/runs/imports/*");
        await page.KeepPicture("newcomer-6-import");
        await page.ShouldBeAccessible();
        await page.Locator("main a[href^='/runs/']:not([href*='imports'])").First.ClickAsync();
        Assert.True(await page.Locator("main svg").CountAsync() >= 4, "A run with running dynamics has at least four charts.");
        var text = await page.Locator("main").InnerTextAsync();
        Assert.Contains("steps per minute", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("contact time", text, StringComparison.OrdinalIgnoreCase);
        await page.KeepPicture("newcomer-7-run");
        await page.ShouldBeAccessible();
        await page.ShouldFitTheScreen();

        await page.GotoAsync(program.Address);
        var before = await page.Locator(".verdict").InnerTextAsync();
        await page.Locator("#score input[value='8']").CheckAsync(new() { Force = true });
        await page.Locator("form[action='/diary/pain'] button").ClickAsync();
        await page.WaitForLoadStateAsync();
        Assert.NotEqual(before, await page.Locator(".verdict").InnerTextAsync());
        await page.KeepPicture("newcomer-8-today-sore");
        await page.ShouldBeAccessible();
    }

    [BrowserFact]
    public async Task A_check_works_without_script()
    {
        await using var program = await RunningProgram.Serve();
        var page = await chromium.OpenPage(Phone, script: false);

        await page.GotoAsync(program.Address + "/check");
        await OrdinaryAche(page).TakeTheCheck();

        Assert.EndsWith("/check/result", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
    }

    /// <summary>Four days of ordinary low-back ache after a long run.</summary>
    private static Interviewee OrdinaryAche(IPage page) => new Interviewee(page)
        .Knows("age", "38")
        .Knows("sex", "female")
        .Knows("days-since-onset", "4")
        .Knows("onset", "after-run")
        .Knows("training-change", "longest-run")
        .Knows("pain-place", "low-both-sides")
        .Knows("pain-now", "3");

    /// <summary>A real file with running dynamics where the samples lie beside the checkout; else one that our own encoder writes.</summary>
    private static string RealRun()
    {
        if (Repository.HasShared) return Path.Combine(Repository.Shared, "runfiles", "samples", "fit", "runalyze--with-new-dynamics.fit");
        var path = Path.Combine(Path.GetTempPath(), "backstride-browser-run.fit");
        File.WriteAllBytes(path, SampleRun.Fit());
        return path;
    }
}
