using Backstride.App.Web.Learn;
using Backstride.Knowledge;

namespace Backstride.App.Tests.Learn;

public sealed class ClaimFilterTests
{
    private static readonly Claim Heat = new("a", "Heat helps", "supported", "For a while.", "A timer.", [], EvidenceGrade.Low, ["OWN"]);
    private static readonly Claim Ice = new("b", "Ice helps", "weak", "Cold is fine.", "A timer.", [], EvidenceGrade.Low, ["OWN"]);

    private static string Shown(ClaimFilter filter) => string.Concat(filter.Of([Heat, Ice]).Select(claim => claim.Id));

    [Theory]
    [InlineData(null, null, "ab")]
    [InlineData("", "  ", "ab")]
    [InlineData("weak", null, "b")]
    [InlineData(null, "TIMER", "ab")]
    [InlineData(null, "cold timer", "b")]
    [InlineData(null, "timer  heat", "a")]
    [InlineData("weak", "heat", "")]
    [InlineData("nonsense", null, "")]
    public void A_claim_is_shown_when_its_verdict_fits_and_it_holds_every_word(string? verdict, string? words, string expected) =>
        Assert.Equal(expected, Shown(new(verdict, words)));

    [Fact]
    public void A_headline_ends_with_its_sentence_and_nothing_is_lost()
    {
        Assert.Equal(new KnownText("One. ".Trim(), "Two. Three."), KnownText.Of("One. Two. Three."));
        Assert.Equal(new KnownText("Just one, at 0.5.", ""), KnownText.Of("Just one, at 0.5."));
    }
}
