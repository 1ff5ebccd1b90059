using System.Globalization;
using System.Text.RegularExpressions;
using Backstride.App.Web.Frame;

namespace Backstride.App.Tests.Web;

/// <summary>Contrast by WCAG 2.2: 4.5 to 1 for text, 3 to 1 for the outline of a control.</summary>
public sealed partial class TokenTests
{
    private const double Text = 4.5;
    private const double Outline = 3;

    [Theory]
    [InlineData("ink", "paper", Text)]
    [InlineData("ink", "card", Text)]
    [InlineData("ink", "accent-soft", Text)]
    [InlineData("ink", "watch-soft", Text)]
    [InlineData("quiet", "paper", Text)]
    [InlineData("quiet", "card", Text)]
    [InlineData("quiet", "accent-soft", Text)]
    [InlineData("quiet", "steady-soft", Text)]
    [InlineData("quiet", "watch-soft", Text)]
    [InlineData("accent", "paper", Text)]
    [InlineData("accent", "card", Text)]
    [InlineData("accent", "accent-soft", Text)]
    [InlineData("accent", "steady-soft", Text)]
    [InlineData("accent", "watch-soft", Text)]
    [InlineData("accent", "stop-soft", Text)]
    [InlineData("on-accent", "accent", Text)]
    [InlineData("steady", "paper", Text)]
    [InlineData("steady", "steady-soft", Text)]
    [InlineData("watch", "watch-soft", Text)]
    [InlineData("stop", "stop-soft", Text)]
    [InlineData("stop", "paper", Text)]
    [InlineData("teal", "card", Text)]
    [InlineData("indigo", "card", Text)]
    [InlineData("ochre", "card", Text)]
    [InlineData("plum", "card", Text)]
    [InlineData("grey", "card", Text)]
    [InlineData("edge", "card", Outline)]
    [InlineData("edge", "paper", Outline)]
    public void The_tokens_keep_their_contrast_in_light_and_dark(string front, string back, double atLeast)
    {
        var (light, dark) = Tokens();

        Assert.True(Contrast(light[front], light[back]) >= atLeast, $"light {front} on {back}: {Contrast(light[front], light[back]):0.00}");
        Assert.True(Contrast(dark[front], dark[back]) >= atLeast, $"dark {front} on {back}: {Contrast(dark[front], dark[back]):0.00}");
    }

    private static (Dictionary<string, string> Light, Dictionary<string, string> Dark) Tokens()
    {
        var css = System.Text.Encoding.UTF8.GetString(AssetStore.Find("css/tokens.css")!.Bytes);
        var dark = css.IndexOf("@media (prefers-color-scheme: dark)", StringComparison.Ordinal);
        return (Read(css[..dark]), Read(css[dark..]));
    }

    private static Dictionary<string, string> Read(string css) =>
        Token().Matches(css).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    private static double Contrast(string front, string back)
    {
        var (one, other) = (Luminance(front), Luminance(back));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static double Luminance(string hex) =>
        0.2126 * Channel(hex, 1) + 0.7152 * Channel(hex, 3) + 0.0722 * Channel(hex, 5);

    private static double Channel(string hex, int at)
    {
        var share = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("--([a-z-]+): (#[0-9a-f]{6})")]
    private static partial Regex Token();
}
