namespace Backstride.App.Tests.Web.Support;

/// <summary>Goes through the check as a person would: a fixed answer where one is given, else "none of these", else "not sure".</summary>
internal static class Answers
{
    /// <summary>Four days of ordinary low-back ache after a long run.</summary>
    public static IReadOnlyDictionary<string, string[]> OrdinaryAche { get; } = new Dictionary<string, string[]>
    {
        ["cancer-history"] = ["no"],
        ["age"] = ["34"],
        ["sex"] = ["male"],
        ["pregnancy"] = ["no"],
        ["days-since-onset"] = ["4"],
        ["pain-now"] = ["3"],
        ["course"] = ["better"],
        ["day-limits"] = ["little"],
        ["pain-place"] = ["low-both-sides"],
        ["training-change"] = ["longest-run"],
        ["worse-with"] = ["bending-forward"],
        ["morning-stiffness"] = ["none-or-short"],
        ["onset"] = ["after-run"],
        ["eases-with"] = ["moving"],
        ["earlier-episodes"] = ["first"],
        ["sitting-hours"] = ["6"],
        ["worry"] = ["3"],
    };

    private const int MoreThanThereAre = 100;

    /// <summary>Starts a check and answers until it leaves the questions; gives the page it ends on.</summary>
    public static async Task<PageAnswer> TakeCheck(this Site site, IReadOnlyDictionary<string, string[]> answers)
    {
        var page = await site.Send(await site.Get("/check"), "/check/start");
        for (var asked = 0; IsQuestion(page); asked++)
        {
            Assert.True(asked < MoreThanThereAre, "The check does not end");
            page = await site.Answer(page, answers);
        }

        return page;
    }

    public static bool IsQuestion(PageAnswer page) => page.At.StartsWith("/check/question", StringComparison.Ordinal);

    public static string Question(PageAnswer page) => page.Document.QuerySelector("input[name=question]")!.GetAttribute("value")!;

    public static Task<PageAnswer> Answer(this Site site, PageAnswer page, IReadOnlyDictionary<string, string[]> answers)
    {
        var chosen = answers.GetValueOrDefault(Question(page)) ?? [Otherwise(page)];
        return site.Send(page, "/check/answer", chosen.Select(value => ("answer", value)));
    }

    private static string Otherwise(PageAnswer page) =>
        (page.Document.QuerySelector("button.none") ?? page.Document.QuerySelector("button.open")!).GetAttribute("value")!;
}
