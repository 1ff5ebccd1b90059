using System.Net;
using Backstride.App.Tests.Web.Support;

namespace Backstride.App.Tests.Web;

/// <summary>Diary, exercises and settings.</summary>
public sealed class CareFormTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.Start();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_score_with_its_place_and_time_appears_in_the_diary()
    {
        var at = _site.Companion.Now.AddDays(-2).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);

        var diary = await _site.Send(await _site.Get("/diary"), "/diary/pain", ("score", "4"), ("where", "left, above the belt"), ("at", at));

        Assert.Equal("/diary?saved=pain", diary.At);
        Assert.Contains("pain 4 of 10, left, above the belt", diary.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where", "FRM005")]
    [InlineData("at", "FRM003")]
    public async Task A_place_too_long_or_a_time_to_come_is_refused_and_kept_in_the_field(string field, string code)
    {
        var value = field == "at" ? "2999-01-01T10:00" : new string('x', 81);

        var refused = await _site.Send(await _site.Get("/diary"), "/diary/pain", ("score", "4"), (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Diary", refused.Title);
        Assert.Contains(code, refused.Words, StringComparison.Ordinal);
        Assert.Equal(value, refused.Document.QuerySelector($"#{field}")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_exercise_done_goes_into_the_diary()
    {
        var exercise = _site.Companion.Catalogue.Exercises[0];

        var after = await _site.Send(await _site.Get($"/move/{exercise.Id}"), "/move/done", ("pain", "2"));

        Assert.Equal("/move?saved=exercise", after.At);
        Assert.Contains(exercise.Name, (await _site.Get("/diary")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exercise_that_hurt_is_stored_and_answered_with_the_stop_rule()
    {
        var exercise = _site.Companion.Catalogue.Exercises[0];

        var after = await _site.Send(await _site.Get($"/move/{exercise.Id}"), "/move/done", ("pain", "6"));

        Assert.Contains("a bit much for today", after.Words, StringComparison.Ordinal);
        Assert.Equal(6, Assert.Single(Done()).PainDuring);
    }

    [Fact]
    public async Task With_leg_pain_the_pages_name_and_keep_the_lower_limit_of_the_plan()
    {
        await _site.TakeCheck(new Dictionary<string, string[]>(Answers.OrdinaryAche) { ["pain-place"] = ["below-knee"] });
        Assert.Equal(3, Plan.Exercises.StopRule.StopAt(_site.Companion.PlanInputs()));
        var id = _site.Companion.TodayCard().Exercises[0].ExerciseId;
        Assert.Contains("Pain below 3 of 10", (await _site.Get("/move/session")).Words, StringComparison.Ordinal);
        Assert.Contains("a bit much for today", (await _site.Send(await _site.Get($"/move/{id}"), "/move/done", ("pain", "3"))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_lists_every_exercise_of_today_and_stores_those_ticked()
    {
        await _site.TakeCheck(Answers.OrdinaryAche);
        var session = await _site.Get("/move/session");
        var ids = session.Document.QuerySelectorAll("input[name=exercise]").Select(input => input.GetAttribute("value")!).ToList();
        Assert.Equal(_site.Companion.TodayCard().Exercises.Select(exercise => exercise.ExerciseId), ids);

        await _site.Send(session, "/move/session/done", ("exercise", ids[0]), ("exercise", ids[1]), ("pain", "1"), ("effort", "5"), ("effort-" + ids[1], "3"));

        Assert.Equal([(ids[0], 1.0, 5.0), (ids[1], 1.0, 3.0)], Done().Select(done => (done.ExerciseId, done.PainDuring, done.Effort)));
    }

    [Fact]
    public async Task Pain_in_the_middle_of_a_session_changes_the_rest_of_it_and_says_why()
    {
        await _site.TakeCheck(Answers.OrdinaryAche);
        var session = await _site.Get("/move/session");
        var ids = session.Document.QuerySelectorAll("input[name=exercise]").Select(input => input.GetAttribute("value")!).ToList();

        var changed = await _site.Send(session, "/move/session/hurts", ("hurts", ids[1]), ("score", "5"), ("before", ids[0]));

        var left = changed.Document.QuerySelectorAll("input[name=exercise]").Select(input => input.GetAttribute("value")!).ToList();
        Assert.Contains("Your session has changed", changed.Words, StringComparison.Ordinal);
        Assert.Contains("hurt 5 of 10", changed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(ids[1], left);
        Assert.True(left.Count < ids.Count);
        Assert.Equal([(ids[0], null), (ids[1], 5.0)], Done().Select(done => (done.ExerciseId, done.PainDuring)));
        Assert.Equal(left, (await _site.Get("/move/session")).Document.QuerySelectorAll("input[name=exercise]").Select(input => input.GetAttribute("value")!));
    }

    [Theory]
    [InlineData("3", "Go on.")]
    [InlineData("8", "the session ends here")]
    public async Task A_little_pain_goes_on_and_a_strong_one_ends_it(string score, string says)
    {
        await _site.TakeCheck(Answers.OrdinaryAche);
        var id = _site.Companion.TodayCard().Exercises[0].ExerciseId;
        Assert.Contains(says, (await _site.Send(await _site.Get("/move/session"), "/move/session/hurts", ("hurts", id), ("score", score))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Effort_is_kept_and_can_be_corrected()
    {
        var id = _site.Companion.Catalogue.Exercises[0].Id;
        await _site.Send(await _site.Get($"/move/{id}"), "/move/done", ("pain", "1"), ("effort", "2"));
        Assert.Equal(2, Assert.Single(Done()).Effort);

        await _site.Send(await _site.Get("/diary/done/1"), "/diary/done/1", ("pain", "1"), ("effort", "6"));
        Assert.Equal(6, Assert.Single(Done()).Effort);
    }

    [Fact]
    public async Task Every_exercise_page_shows_the_models_number_as_a_band_with_its_caveat()
    {
        var page = await _site.Get("/move/bridge");
        for (var tries = 0; tries < 120 && page.Words.Contains("still working", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(250);
            page = await _site.Get("/move/bridge");
        }

        Assert.Matches(@"\d+\.\d to \d+\.\d times what they carry standing", page.Words);
        Assert.Contains("never which exercise is kinder", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_exercise_has_a_page_with_steps_and_a_drawing()
    {
        foreach (var exercise in _site.Companion.Catalogue.Exercises)
        {
            var page = await _site.Get($"/move/{exercise.Id}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal(exercise.Steps.Count, page.Document.QuerySelectorAll(".steps > li").Length);
            Assert.NotNull(page.Document.QuerySelector(".frames svg"));
        }
    }

    [Fact]
    public async Task An_exercise_that_does_not_exist_is_a_kind_404()
    {
        var page = await _site.Get("/move/levitation");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("There is no page here", page.Title);
    }

    [Fact]
    public async Task Settings_are_kept()
    {
        var after = await _site.Send(await _site.Get("/settings"), "/settings", ("mass", "68,5"), ("height", "174"), ("sex", "Female"), ("region", "UK"), ("breaks", "25"));

        Assert.Equal("/settings?saved=settings", after.At);
        var profile = _site.Companion.Journal.Profile.Read();
        Assert.Null(profile.Sleep);
        Assert.Equal((68.5, 1.74, "UK", 25), (profile.MassKg!.Value, profile.StatureM!.Value, profile.Region, profile.BreakMinutes));
        Assert.Contains("999", (await _site.Get("/worry")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exercises_with_equipment_come_only_to_who_has_it_and_breaks_as_often_as_set()
    {
        await _site.TakeCheck(new Dictionary<string, string[]>(Answers.OrdinaryAche) { ["days-since-onset"] = ["60"], ["pain-now"] = ["1"] });
        bool NeedsAny(Plan.PlanInputs inputs) => Enumerable.Range(0, 21)
            .SelectMany(n => Plan.Planner.Today(inputs with { Today = inputs.Today.AddDays(n) }).Exercises)
            .Any(one => _site.Companion.Catalogue.Exercises.First(exercise => exercise.Id == one.ExerciseId).Equipment.Count > 0);
        Assert.False(NeedsAny(_site.Companion.PlanInputs()));

        await _site.Send(await _site.Get("/settings"), "/settings", ("sex", "Unknown"), ("region", "EU"), ("breaks", "25"), ("equipment", "band"), ("equipment", "weight"));

        Assert.Equal(["band", "weight"], (await _site.Get("/settings")).Document.QuerySelectorAll("input[name=equipment][checked]").Select(box => box.GetAttribute("value")));
        Assert.True(NeedsAny(_site.Companion.PlanInputs()));
        Assert.Contains("every 25 minutes or so", (await _site.Get("/")).Words, StringComparison.Ordinal);
        var refused = await _site.Send(await _site.Get("/settings"), "/settings", ("sex", "Unknown"), ("region", "EU"), ("breaks", "25"), ("equipment", "trampoline"));
        Assert.Contains("FRM004", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nonsense_settings_are_refused_all_at_once_and_nothing_changes()
    {
        var before = _site.Companion.Journal.Profile.Read();

        var refused = await _site.Send(await _site.Get("/settings"), "/settings", ("mass", "heavy"), ("height", "12"), ("sex", "Dragon"), ("region", "UK"), ("breaks", ""));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        foreach (var code in new[] { "FRM001", "FRM002", "FRM003", "FRM004" }) Assert.Contains(code, refused.Words, StringComparison.Ordinal);
        Assert.Equal("heavy", refused.Document.QuerySelector("#mass")!.GetAttribute("value"));
        Assert.Equal(before, _site.Companion.Journal.Profile.Read());
    }

    [Fact]
    public async Task Hours_of_sleep_are_kept_and_half_of_them_is_refused()
    {
        (string, string)[] rest = [("sex", "Unknown"), ("region", "EU"), ("breaks", "30")];
        await _site.Send(await _site.Get("/settings"), "/settings", [.. rest, ("sleepFrom", "23:15"), ("sleepTo", "06:30")]);
        Assert.Equal(new Plan.Breaks.QuietHours(new(23, 15), new(6, 30)), _site.Companion.Journal.Profile.Read().Sleep);
        Assert.Equal("23:15", (await _site.Get("/settings")).Document.QuerySelector("#sleepFrom")!.GetAttribute("value"));

        Assert.Contains("FRM002", (await _site.Send(await _site.Get("/settings"), "/settings", [.. rest, ("sleepFrom", "23:15"), ("sleepTo", "")])).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Out_on_a_run_there_is_no_word_of_a_break_until_the_runner_is_back()
    {
        await _site.TakeCheck(Answers.OrdinaryAche);
        _site.Companion.Journal.Profile.Save(_site.Companion.Journal.Profile.Read() with { Sleep = null });
        Assert.Contains("get up at", (await _site.Get("/")).Words, StringComparison.Ordinal);

        var quiet = await _site.Send(await _site.Get("/"), "/breaks/running", ("minutes", "60"));
        Assert.Contains("No break reminders while you run", quiet.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("get up at", quiet.Words, StringComparison.Ordinal);
        Assert.Contains("get up at", (await _site.Send(quiet, "/breaks/running", ("minutes", "0"))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_hours_of_sleep_there_is_no_break()
    {
        await _site.TakeCheck(Answers.OrdinaryAche);
        var now = TimeOnly.FromDateTime(_site.Companion.Now.DateTime);
        _site.Companion.Journal.Profile.Save(_site.Companion.Journal.Profile.Read() with { Sleep = new(now.AddMinutes(-5), now.AddMinutes(90)) });
        var words = (await _site.Get("/")).Words;
        Assert.Contains("No break reminders while you sleep", words, StringComparison.Ordinal);
        Assert.DoesNotContain("get up at", words, StringComparison.Ordinal);
    }

    private IReadOnlyList<Plan.DoneExercise> Done() => _site.Companion.Journal.Diary.Exercises(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
}
