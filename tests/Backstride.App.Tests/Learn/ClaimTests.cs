using Backstride.App.Web;
using Backstride.App.Web.Learn;
using Backstride.Knowledge;
using Backstride.Testing;
using Microsoft.AspNetCore.Components;

namespace Backstride.App.Tests.Learn;

/// <summary>knowledge/claims.yaml: all 77 claims, each acted on by something that is there.</summary>
public sealed class ClaimTests
{
    private static readonly Catalogue Catalogue = Edition.Read();

    private static readonly HashSet<string> Routes =
    [
        .. typeof(WebHost).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>())
            .Select(route => route.Template),
    ];

    [Fact]
    public void All_77_claims_are_there_in_order() =>
        Assert.Equal(Enumerable.Range(1, 77).Select(number => $"s{number:00}"), Catalogue.Claims.Select(claim => claim.Id));

    [Fact]
    public void Every_claim_does_something() =>
        Assert.Empty(Catalogue.Claims.Where(claim => claim.Does.Count == 0).Select(claim => claim.Id));

    [Fact]
    public void Every_reference_of_a_claim_leads_to_something_that_is_there() =>
        Assert.Empty(
            from claim in Catalogue.Claims
            from reference in claim.Does
            where Deeds.Find(Catalogue, reference) is null
            select $"{claim.Id}: {reference}");

    [Theory]
    [InlineData("page:/nowhere")]
    [InlineData("task:flying")]
    [InlineData("rule:anything-goes")]
    [InlineData("exercise:")]
    [InlineData("bridge")]
    [InlineData("")]
    public void A_reference_to_nothing_is_found_out(string reference) => Assert.Null(Deeds.Find(Catalogue, reference));

    [Fact]
    public void Every_page_a_claim_or_a_rule_may_name_is_a_page() =>
        Assert.All(PageNames.Addresses.Concat(Rule.All.Select(rule => rule.Address)), address => Assert.Contains(address, Routes));

    [Fact]
    public void The_rules_are_the_ones_the_guide_lists()
    {
        var guide = File.ReadLines(Path.Combine(Repository.Root, "docs", "knowledge-references.md"))
            .SkipWhile(line => line != "## Rules").Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);

        Assert.Equal(Rule.All.Select(rule => rule.Id), guide);
    }

    [Fact]
    public void Every_verdict_and_every_theme_has_its_words()
    {
        Assert.Empty(Catalogue.Claims.Select(claim => claim.Verdict).Except(Verdict.All.Select(verdict => verdict.Id)));
        Assert.Empty(Catalogue.Claims.Select(claim => claim.Theme).Except(Theme.All.Select(theme => theme.Id)));
        Assert.Equal(77, Theme.Group(Catalogue.Claims).Sum(group => group.Claims.Count));
    }

    [Fact]
    public void A_claim_with_no_source_but_us_is_graded_as_our_own_judgement_and_no_other_is() =>
        Assert.Empty(
            from claim in Catalogue.Claims
            let ours = claim.Sources.All(source => source == "OWN")
            where ours != (claim.Grade == EvidenceGrade.OwnJudgement)
            select claim.Id);

    [Fact]
    public void No_claim_leans_on_a_figure_that_was_not_seen() =>
        Assert.Empty(
            from claim in Catalogue.Claims
            from source in claim.Sources
            where source != "OWN" && !Catalogue.Sources[source].Seen
            select $"{claim.Id}: {source}");

    [Fact]
    public void What_is_known_begins_with_a_sentence_short_enough_to_head_a_card() =>
        Assert.Empty(
            from claim in Catalogue.Claims
            where !Verdict.Find(claim.Verdict)!.MayHead && KnownText.Of(claim.Known).Headline.Length > 110
            select claim.Id);
}
