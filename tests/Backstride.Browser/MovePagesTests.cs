using Microsoft.Playwright;

namespace Backstride.Browser;

/// <summary>Exercises in a real browser: drawings that move, a session that changes when something hurts, breaks that keep quiet.</summary>
[Collection("browser")]
public sealed class MovePagesTests(Chromium chromium)
{
    private const int Phone = 390;
    private const string FirstShape = ".drawing.moves .near";

    [BrowserFact]
    public async Task An_exercise_moves_until_it_is_held_still_and_not_at_all_for_who_wants_calm()
    {
        await using var program = await RunningProgram.Serve();
        var calm = await chromium.OpenPage(Phone);
        // The pages of the other tests ask for less motion, so that a picture is the same every time.
        var page = await calm.Context.Browser!.NewPageAsync(new() { ReducedMotion = ReducedMotion.NoPreference, ViewportSize = new() { Width = Phone, Height = 844 } });
        await page.GotoAsync(program.Address + "/move/bridge");
        var before = await page.Locator(FirstShape).First.GetAttributeAsync("points");
        await page.WaitForFunctionAsync($"before => document.querySelector('{FirstShape}').getAttribute('points') !== before", before);
        Assert.Equal(2, await page.Locator(".drawing.frames .frame").CountAsync());
        await page.ShouldBeAccessible();
        await page.ShouldFitTheScreen();
        await page.KeepPicture("move-1-bridge-moving");

        await page.GetByRole(AriaRole.Button, new() { Name = "Hold still" }).ClickAsync();
        Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "Show it moving" }).IsVisibleAsync());

        await calm.GotoAsync(program.Address + "/move/bridge");
        Assert.Equal(0, await calm.Locator(".drawing.moves").CountAsync());
        Assert.Equal(2, await calm.Locator(".drawing.frames .frame").CountAsync());
    }

    [BrowserFact]
    public async Task Without_script_the_frames_stand_side_by_side()
    {
        await using var program = await RunningProgram.Serve();
        var page = await chromium.OpenPage(Phone, script: false);
        await page.GotoAsync(program.Address + "/move/bird-dog");
        Assert.Equal(3, await page.Locator(".drawing.frames .frame").CountAsync());
        Assert.Equal(0, await page.Locator(".drawing.moves").CountAsync());
    }

    [BrowserFact]
    public async Task Pain_during_an_exercise_changes_the_running_session_and_says_why()
    {
        await using var program = await RunningProgram.Serve();
        var page = await chromium.OpenPage(Phone);
        await Checked(page, program);
        await page.GotoAsync(program.Address + "/move/session");
        var names = await page.Locator(".session-list li strong").AllInnerTextsAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Start the timer" }).ClickAsync();
        Assert.Contains(names[0], await page.Locator("[data-show=name]").InnerTextAsync(), StringComparison.Ordinal);
        await page.KeepPicture("move-2-session-running");
        await page.ShouldBeAccessible();
        await page.Locator("[data-act=hurts]").ClickAsync();
        await page.Locator("#score input[value='5']").CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Change my session" }).ClickAsync();

        await page.Locator("#changed").WaitForAsync();
        Assert.Contains($"{names[0]} hurt 5 of 10", await page.Locator("#changed").InnerTextAsync(), StringComparison.Ordinal);
        var left = await page.Locator(".session-list li strong").AllInnerTextsAsync();
        Assert.DoesNotContain(names[0], left);
        Assert.True(left.Count < names.Count);
        await page.ShouldBeAccessible();
        await page.ShouldFitTheScreen();
        await page.KeepPicture("move-3-session-changed");
    }

    [BrowserFact]
    public async Task Breaks_keep_quiet_while_the_runner_sleeps_or_runs()
    {
        await using var program = await RunningProgram.Serve();
        var page = await chromium.OpenPage(Phone);
        await Checked(page, program);

        await Sleep(page, program, "", "");
        Assert.Contains("get up at", await Breaks(page, program), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "I am out running" }).ClickAsync();
        Assert.Contains("while you run", await Breaks(page, program), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "I am back" }).ClickAsync();
        Assert.Contains("get up at", await Breaks(page, program), StringComparison.Ordinal);

        // Almost the whole day asleep: whatever the clock says, it is night.
        await Sleep(page, program, "00:01", "00:00");
        var quiet = await Breaks(page, program);
        Assert.Contains("while you sleep", quiet, StringComparison.Ordinal);
        Assert.DoesNotContain("get up at", quiet, StringComparison.Ordinal);
        await page.ShouldBeAccessible();
        await page.ShouldFitTheScreen();
        await page.KeepPicture("move-4-quiet");
    }

    private static async Task Sleep(IPage page, RunningProgram program, string from, string to)
    {
        await page.GotoAsync(program.Address + "/settings");
        await page.Locator("#sleepFrom").FillAsync(from);
        await page.Locator("#sleepTo").FillAsync(to);
        await page.Locator("form[action='/settings'] button").ClickAsync();
        await page.Locator(".saved").WaitForAsync();
    }

    private static async Task<string> Breaks(IPage page, RunningProgram program)
    {
        await page.GotoAsync(program.Address);
        return await page.Locator(".next-break").InnerTextAsync();
    }

    private static async Task Checked(IPage page, RunningProgram program)
    {
        await page.GotoAsync(program.Address + "/check");
        await new Interviewee(page).Knows("age", "38").Knows("sex", "female").Knows("days-since-onset", "25").Knows("onset", "after-run")
            .Knows("training-change", "longest-run").Knows("pain-place", "low-both-sides").Knows("pain-now", "2").TakeTheCheck();
    }
}
