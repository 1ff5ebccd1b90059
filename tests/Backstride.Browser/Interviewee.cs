using Microsoft.Playwright;

namespace Backstride.Browser;

/// <summary>Somebody who takes the check through the pages: knows some answers, says "none of these", "no" or "not sure" to the rest.</summary>
internal sealed class Interviewee(IPage page)
{
    private const int MostQuestions = 80;

    private readonly Dictionary<string, string> _knows = [];

    /// <summary>Ids of the questions seen, in order.</summary>
    public List<string> Seen { get; } = [];

    public Interviewee Knows(string question, string answer)
    {
        _knows[question] = answer;
        return this;
    }

    /// <summary>Starts a check on /check and answers until a result or the emergency page stands there.</summary>
    public async Task TakeTheCheck()
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Start") }).First.ClickAsync();
        while (!page.Url.Contains("/check/result", StringComparison.Ordinal) && !page.Url.Contains("/check/emergency", StringComparison.Ordinal))
        {
            Assert.True(Seen.Count < MostQuestions, "The interview does not end: " + string.Join(", ", Seen));
            var question = await page.Locator("input[name=question]").InputValueAsync();
            Seen.Add(question);
            await Answer(_knows.GetValueOrDefault(question));
        }
    }

    private async Task Answer(string? answer)
    {
        if (answer is null)
        {
            foreach (var way in new[] { "button[name=answer].none", "button[name=answer][value=no]", "button[name=answer][value=not-sure]" })
            {
                if (await page.Locator(way).CountAsync() == 0) continue;
                await Leave(page.Locator(way).First);
                return;
            }
        }

        var button = page.Locator($"button[name=answer][value='{answer}']");
        if (await button.CountAsync() > 0)
        {
            await Leave(button.First);
            return;
        }

        var choice = page.Locator($"input[name=answer][value='{answer}']");
        if (await choice.CountAsync() > 0)
        {
            // To the middle of the screen, as a person would: at the foot of a phone the five places lie over the page.
            await choice.First.EvaluateAsync("field => field.scrollIntoView({ block: 'center' })");
            await choice.First.CheckAsync(new() { Force = true });
        }
        else await page.Locator("#number").FillAsync(answer!);
        await Leave(page.Locator("button.go-on"));
    }

    private async Task Leave(ILocator button)
    {
        await button.ClickAsync();
        await page.WaitForLoadStateAsync();
    }
}
