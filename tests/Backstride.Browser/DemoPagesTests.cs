using System.Text.Json;

namespace Backstride.Browser;

/// <summary>Every page with a year of data: renders, fits, complains of nothing, and axe finds nothing.</summary>
[Collection("browser")]
public sealed class DemoPagesTests(Chromium chromium, DemoProgram demo) : IClassFixture<DemoProgram>
{
    private static readonly string[] Paths =
    [
        "/", "/check", "/check/result", "/plan", "/diary", "/move", "/move/session", "/move/bridge", "/runs", "/spine",
        "/measures", "/measures/psfs", "/gate", "/check/answers", "/learn", "/learn/back", "/learn/sources", "/worry", "/more", "/about", "/settings",
    ];

    public static TheoryData<string, int, bool> Pages
    {
        get
        {
            var pages = new TheoryData<string, int, bool>();
            foreach (var path in Paths)
                foreach (var width in new[] { 390, 1280 })
                    foreach (var dark in new[] { false, true })
                        pages.Add(path, width, dark);
            return pages;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_renders_and_can_be_used_by_everybody(string path, int width, bool dark)
    {
        var page = await chromium.OpenPage(width, dark);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);

        var answer = await page.GotoAsync(demo.Address + path);

        Assert.Equal(200, answer!.Status);
        await page.ShouldFitTheScreen();
        await page.ShouldBeAccessible();
        Assert.Empty(complaints);
        await page.KeepPicture($"demo{path.Replace('/', '-')}{(dark ? "-dark" : "")}");
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_newest_run_shows_its_charts(int width)
    {
        var page = await chromium.OpenPage(width);
        await page.GotoAsync(demo.Address + "/runs");
        await page.Locator("main a[href^='/runs/']:not([href*='imports'])").First.ClickAsync();

        Assert.True(await page.Locator("main svg").CountAsync() >= 4);
        await page.ShouldFitTheScreen();
        await page.ShouldBeAccessible();
        await page.KeepPicture("demo-run");
    }

    [BrowserFact]
    public void The_made_up_year_is_believable()
    {
        var made = JsonDocument.Parse(demo.Printed).RootElement;

        Assert.InRange(made.GetProperty("runs").GetInt32(), 120, 260);
        Assert.InRange(made.GetProperty("diaryDays").GetInt32(), 20, 366);
    }
}
