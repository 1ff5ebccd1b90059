using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Backstride.App.Web.Frame;
using Backstride.App.Web.Interview;
using Backstride.Knowledge;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Backstride.App.Tests.Web;

/// <summary>Every question there is, not only those that one way through the interview meets.</summary>
public class EveryQuestionTests
{
    private static readonly Catalogue Catalogue = CatalogueReader.ReadEmbedded().Catalogue!;

    public static TheoryData<string> Ids { get; } = [.. Catalogue.Questions.Select(question => question.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Offers_not_sure_and_prefer_not_to_say_as_one_tap_each(string id)
    {
        var fields = await Render<AnswerFields>(new() { ["Question"] = Question(id) });
        foreach (var open in new[] { "not-sure", "prefer-not-to-say" })
            Assert.NotNull(fields.QuerySelector($"button.open[name=answer][value={open}]"));
        Assert.True(Question(id).Why.Length > 10);
    }

    [Fact]
    public async Task Every_self_test_has_steps_a_drawing_and_a_stop_rule()
    {
        var tests = Catalogue.Questions.Where(question => question.Section == "self-tests").ToList();
        Assert.Equal(["back-bend-test", "buttock-stretch-test", "hop-test", "one-leg-stand-test", "side-glide-test", "slump-test"], tests.Select(test => test.Id).Order(StringComparer.Ordinal));
        foreach (var test in tests)
        {
            var page = await Render<SelfTestSteps>(new() { ["Question"] = test });
            Assert.True(page.QuerySelectorAll("ol.steps li").Length >= 2, test.Id);
            Assert.True(page.QuerySelectorAll("svg.figure g.frame").Length >= 2, test.Id);
            Assert.Contains("Stop", page.QuerySelector(".stop-rule")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(Catalogue.Patterns, pattern => pattern.Evidence.Any(evidence => evidence.When.QuestionIds().Contains(test.Id)));
        }
    }

    [Fact]
    public async Task The_body_map_shows_every_place_from_behind_or_from_the_front_and_a_touch_ticks_it_in_the_list()
    {
        var fields = await Render<AnswerFields>(new() { ["Question"] = Question(BodyRegion.QuestionId) });
        var css = System.Text.Encoding.UTF8.GetString(AssetStore.Find("css/interview.css")!.Bytes);
        var places = Question(BodyRegion.QuestionId).Answers.Where(answer => answer.Meaning == AnswerMeaning.Plain).Select(answer => answer.Id).ToList();

        Assert.Equal(places.Order(StringComparer.Ordinal), Catalogue.BodyMap.Select(region => region.AnswerId).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(Catalogue.BodyMap, region => region.View == BodyView.Front);
        foreach (var place in places)
        {
            Assert.NotNull(fields.QuerySelector($"input#answer-{place}[type=checkbox]"));
            Assert.NotNull(fields.QuerySelector($".body-map .spot.{place}"));
            Assert.Contains($"form:has(#answer-{place}:checked) .spot.{place}", css, StringComparison.Ordinal);
        }
        foreach (var label in fields.QuerySelectorAll(".body-map label"))
            Assert.NotNull(fields.GetElementById(label.GetAttribute("for")!));
    }

    private static Question Question(string id) => Catalogue.Questions.Single(question => question.Id == id);

    private static async Task<IHtmlDocument> Render<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(Catalogue).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return new HtmlParser().ParseDocument(html);
    }
}
