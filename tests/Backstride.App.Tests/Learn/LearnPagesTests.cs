using System.Net;
using Backstride.App.Tests.Web.Support;

namespace Backstride.App.Tests.Learn;

/// <summary>The Learn pages as a browser without scripts gets them.</summary>
public sealed class LearnPagesTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.Start();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("/learn")]
    [InlineData("/learn/back")]
    [InlineData("/learn/sources")]
    [InlineData("/learn/heat")]
    [InlineData("/learn?words=heat&verdict=weak")]
    [InlineData("/learn/heat?minutes=20")]
    public async Task Every_page_has_one_title_loads_nothing_from_elsewhere_and_needs_no_script(string path)
    {
        var page = await _site.Get(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, [onclick]"));
        Assert.All(page.Document.QuerySelectorAll("script, link, img, use, image"), one =>
            Assert.StartsWith("/", one.GetAttribute("src") ?? one.GetAttribute("href"), StringComparison.Ordinal));
        var ids = page.Document.QuerySelectorAll("[id]").Select(one => one.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Each_claim_is_a_card_with_what_is_known_what_we_do_its_grade_and_its_sources()
    {
        var cards = (await _site.Get("/learn")).Document.QuerySelectorAll("article.claim");

        Assert.Equal(_site.Companion.Catalogue.Claims.Select(claim => claim.Id).Order(StringComparer.Ordinal), cards.Select(card => card.Id!).Order(StringComparer.Ordinal));
        Assert.All(cards, card =>
        {
            Assert.Contains("What is known", card.TextContent, StringComparison.Ordinal);
            Assert.Contains("What we do", card.TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(card.QuerySelector(".grade")!.TextContent.Trim());
            Assert.NotEmpty(card.QuerySelectorAll(".sources a[href^='/learn/sources#']"));
            Assert.NotEmpty(card.QuerySelectorAll(".deeds a"));
        });
    }

    [Fact]
    public async Task A_claim_that_does_not_hold_is_quoted_only_after_what_is_known()
    {
        var card = (await _site.Get("/learn")).Document.GetElementById("s76")!;
        var text = card.TextContent;

        Assert.Equal("What is known", card.QuerySelector(".claim-label")!.TextContent);
        Assert.True(text.IndexOf("slipped disc", StringComparison.Ordinal) > text.IndexOf("What we do", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mechanical_claim_shows_the_numbers_of_the_model_with_their_band()
    {
        // The model works in the background: a first page may still say so, in words.
        var card = await Card("s30");
        for (var tries = 0; tries < 120 && card.TextContent.Contains("still working", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(500);
            card = await Card("s30");
        }

        var rows = card.QuerySelectorAll(".task-bars tbody tr");
        Assert.Equal(2, rows.Length);
        Assert.All(rows, row =>
        {
            Assert.Matches(@"^(at least )?\d+\.\d", row.QuerySelector(".number")!.TextContent.Trim());
            Assert.Matches(@"^\d+\.\d to \d+\.\d$", row.QuerySelector(".task-band")!.TextContent.Trim());
        });
    }

    private async Task<AngleSharp.Dom.IElement> Card(string id) => (await _site.Get("/learn?words=lifts")).Document.GetElementById(id)!;

    [Fact]
    public async Task The_filter_keeps_what_was_asked_and_says_how_many_fit()
    {
        var page = await _site.Get("/learn?words=heat&verdict=contradicted");

        Assert.Equal("s40", Assert.Single(page.Document.QuerySelectorAll("article.claim")).Id);
        Assert.Contains("One fits", page.Words, StringComparison.Ordinal);
        Assert.Equal("contradicted", page.Document.QuerySelector("#verdict option[selected]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/learn?verdict=%3Cscript%3E", "FRM004")]
    [InlineData("/learn/heat?minutes=999", "FRM004")]
    public async Task A_nonsense_choice_is_said_to_be_one(string path, string code) =>
        Assert.Contains(code, (await _site.Get(path)).Words, StringComparison.Ordinal);

    [Fact]
    public async Task Words_that_fit_nothing_say_so()
    {
        var page = await _site.Get("/learn?words=zebra");

        Assert.Contains("Nothing fits", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("article.claim"));
    }

    [Fact]
    public async Task Every_name_in_the_drawings_stands_in_the_list_and_the_list_is_whole()
    {
        var document = (await _site.Get("/learn/back")).Document;
        var parts = document.QuerySelectorAll(".parts > div").Select(part => part.Id!).ToList();

        Assert.Equal(_site.Companion.Catalogue.Anatomy.Select(part => part.Id), parts);
        var named = document.QuerySelectorAll("svg.anatomy a").Select(link => link.GetAttribute("href")!.Split('#')[1]).ToList();
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(parts));
        Assert.Empty(parts.Except(named));
    }

    [Fact]
    public async Task Every_source_is_listed_and_says_whether_its_figure_was_seen()
    {
        var lines = (await _site.Get("/learn/sources")).Document.QuerySelectorAll(".source-list > li");

        Assert.Equal(_site.Companion.Catalogue.Sources.Keys.Order(StringComparer.Ordinal), lines.Select(line => line.Id!).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.Contains("seen", line.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_timer_moves_its_end_into_the_address()
    {
        var page = await _site.Get("/learn/heat?minutes=15");

        Assert.StartsWith("/learn/heat?until=", page.At, StringComparison.Ordinal);
        Assert.Contains("Take it off at", page.Words, StringComparison.Ordinal);
        Assert.Equal(page.Words, (await _site.Get(page.At)).Words);
    }
}
