using System.Net;
using Backstride.App.Tests.Runs;
using Backstride.App.Tests.Web.Support;
using Backstride.Plan;

namespace Backstride.App.Tests.Web;

public sealed class DiaryChangeTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.Start();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    private Journal.DiaryStore Diary => _site.Companion.Journal.Diary;

    private DateTimeOffset Now => _site.Companion.Now;

    [Fact]
    public async Task A_slip_of_the_finger_is_put_right_from_the_diary()
    {
        var id = Diary.AddPain(new(Now.AddHours(-1), 8, "left", null, BelowKnee: true));
        var written = Diary.FindPain(id)!.Entry.At;
        var diary = await _site.Get("/diary");
        Assert.NotNull(diary.Document.QuerySelector($".days a[href='/diary/pain/{id}']"));
        var page = await _site.Get($"/diary/pain/{id}");
        Assert.Equal("8", page.Document.QuerySelector("input[name=score][checked]")!.GetAttribute("value"));
        Assert.NotNull(page.Document.QuerySelector("input[name=belowKnee][checked]"));

        var after = await _site.Send(page, $"/diary/pain/{id}", ("score", "3"), ("where", ""), ("at", page.Document.QuerySelector("#at")!.GetAttribute("value")!));

        Assert.Equal("/diary?saved=changed", after.At);
        var entry = Diary.FindPain(id)!.Entry;
        Assert.Equal((3.0, null, false), (entry.Score, entry.Where, entry.BelowKnee));
        // The field knows minutes only; an untouched one keeps the seconds.
        Assert.Equal(written, entry.At);
    }

    [Fact]
    public async Task A_score_can_be_taken_out()
    {
        var id = Diary.AddPain(new(Now, 8, null, null));
        var after = await _site.Send(await _site.Get($"/diary/pain/{id}"), $"/diary/pain/{id}/remove");
        Assert.Equal("/diary?saved=removed", after.At);
        Assert.Null(Diary.FindPain(id));
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Get($"/diary/pain/{id}")).Status);
    }

    [Fact]
    public async Task A_correction_that_cannot_be_right_is_refused_with_codes_and_changes_nothing()
    {
        var before = new PainEntry(Now.AddMinutes(-5), 4, null, null);
        var id = Diary.AddPain(before);

        var refused = await _site.Send(await _site.Get($"/diary/pain/{id}"), $"/diary/pain/{id}", ("score", "11"), ("where", new string('x', 81)), ("at", "2999-01-01T10:00"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Change a pain score", refused.Title);
        foreach (var code in new[] { "FRM003", "FRM005" }) Assert.Contains(code, refused.Words, StringComparison.Ordinal);
        Assert.Equal("2999-01-01T10:00", refused.Document.QuerySelector("#at")!.GetAttribute("value"));
        Assert.Equal(4, Diary.FindPain(id)!.Entry.Score);
    }

    [Fact]
    public async Task A_done_exercise_can_be_corrected_and_taken_out()
    {
        var exercise = _site.Companion.Catalogue.Exercises[0];
        var id = Diary.AddExercise(new(Now.AddHours(-2), exercise.Id, 7));
        Assert.Equal(exercise.Name, (await _site.Get("/diary")).Document.QuerySelector($"a[href='/diary/done/{id}']")!.TextContent);

        await _site.Send(await _site.Get($"/diary/done/{id}"), $"/diary/done/{id}", ("pain", "1"));
        Assert.Equal(1, Diary.FindExercise(id)!.Entry.PainDuring);
        await _site.Send(await _site.Get($"/diary/done/{id}"), $"/diary/done/{id}", ("pain", ""));
        Assert.Null(Diary.FindExercise(id)!.Entry.PainDuring);
        Assert.Contains("FRM002", (await _site.Send(await _site.Get($"/diary/done/{id}"), $"/diary/done/{id}", ("pain", "much"))).Words, StringComparison.Ordinal);

        var after = await _site.Send(await _site.Get($"/diary/done/{id}"), $"/diary/done/{id}/remove");
        Assert.Equal("/diary?saved=removed", after.At);
        Assert.Null(Diary.FindExercise(id));
    }

    [Fact]
    public async Task A_score_between_two_numbers_is_not_lost_when_the_form_is_saved_as_it_stands()
    {
        var id = Diary.AddExercise(new(Now.AddHours(-2), _site.Companion.Catalogue.Exercises[0].Id, 2.5));
        var page = await _site.Get($"/diary/done/{id}");
        Assert.Equal("2.5", Assert.Single(page.Document.QuerySelectorAll("input[name=pain][checked]")).GetAttribute("value"));
    }

    [Fact]
    public async Task The_morning_after_a_run_can_be_corrected_and_asked_again()
    {
        var journal = _site.Companion.Journal;
        var run = journal.Imports.Add(journal.Imports.Begin(Now), "a.fit", [1], new byte[] { 1 }, [(MadeUpRun.Built(Now.AddDays(-3)), MadeUpRun.Load())], []).RunIds[0];
        var given = await _site.Send(await _site.Get($"/runs/{run}"), $"/runs/{run}/morning", ("score", "7"));
        var change = given.Document.QuerySelector("a[href*='from=run']")!.GetAttribute("href")!;
        var action = change[..change.IndexOf('?', StringComparison.Ordinal)];

        var changed = await _site.Send(await _site.Get(change), action, ("score", "2"));
        Assert.Equal($"/runs/{run}?saved=morning-changed", changed.At);
        Assert.Contains("You gave it 2 of 10", changed.Words, StringComparison.Ordinal);

        var removed = await _site.Send(await _site.Get(change), action + "/remove");
        Assert.Equal($"/runs/{run}?saved=morning-removed", removed.At);
        Assert.NotNull(removed.Document.QuerySelector("input[name=score]"));
    }

    [Theory]
    [InlineData("/diary/pain/999")]
    [InlineData("/diary/done/999")]
    public async Task An_entry_that_is_not_there_is_a_kind_404(string path) => Assert.Equal(HttpStatusCode.NotFound, (await _site.Get(path)).Status);
}
