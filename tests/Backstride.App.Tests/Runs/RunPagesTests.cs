using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using Backstride.App.Tests.Web.Support;
using Backstride.Running.Files;
using Backstride.Running.Files.Fit;

namespace Backstride.App.Tests.Runs;

public sealed class RunPagesTests : IAsyncLifetime
{
    private Site site = null!;

    public async Task InitializeAsync() => site = await Site.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_file_from_our_own_encoder_goes_through_the_page_to_its_charts_and_back_out()
    {
        var result = await Upload(("morning.fit", Fit(Sport.Running)));
        Assert.StartsWith("/runs/imports/", result.At, StringComparison.Ordinal);
        Assert.Contains("One file added", result.Words, StringComparison.Ordinal);

        var run = await site.Get(result.Document.QuerySelector(".import-rows a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, run.Status);
        Assert.Equal(
            ["Pace", "Heart rate", "Cadence", "Contact time", "Rise and fall", "Height", "Back load"],
            run.Document.QuerySelectorAll(".chart-name").Select(name => name.TextContent));
        Assert.Equal(4, run.Document.QuerySelectorAll(".run-figures > div").Length);
        Assert.DoesNotContain("NaN", run.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Empty(run.Document.QuerySelectorAll("[style]"));

        var undone = await site.Send(result, result.At + "/undo");
        Assert.Equal("/runs?undone=1", undone.At);
        Assert.Empty(site.Companion.Journal.Runs.List());
    }

    [Theory]
    [InlineData(10_000.0, 9_800.0, null)]
    [InlineData(10_000.0, 8_900.0, "8.9 km by GPS")]
    [InlineData(10_000.0, null, null)]
    [InlineData(1_000.0, 850.0, null)]
    public async Task A_distance_that_lies_well_off_the_way_along_the_places_shows_both(double metres, double? along, string? note)
    {
        var journal = site.Companion.Journal;
        var made = MadeUpRun.Built(site.Companion.Today.ToDateTime(new(7, 0), DateTimeKind.Utc));
        journal.Imports.Add(journal.Imports.Begin(made.Run.StartUtc), "a.fit", new byte[] { 1 }, new byte[] { 1 }, [(made with { Run = made.Run with { DistanceM = metres, GpsDistanceM = along } }, null)], []);
        var page = await site.Get($"/runs/{Assert.Single(journal.Runs.List()).Id}");
        Assert.Equal(note, page.Document.QuerySelector(".run-figures > div .figure-note:first-of-type") is { } first && first.Closest("div")!.QuerySelector("dt")!.TextContent == "Distance" ? first.TextContent : null);
    }

    [Fact]
    public async Task Rubbish_is_named_with_a_code_beside_the_file_that_was_kept()
    {
        var result = await Upload(("holiday.fit", "not a run at all"u8.ToArray()), ("good.fit", Fit(Sport.Running)), ("cut.fit", Fit(Sport.Running, 2)[..3000]));
        Assert.Equal(["Not readable", "Added, with gaps", "Added"], result.Document.QuerySelectorAll(".import-group h2").Select(head => head.FirstChild!.TextContent.Trim()));
        Assert.All(result.Document.QuerySelectorAll(".import-faults li"), fault => Assert.Matches("[A-Z]{3}[0-9]{3}", fault.QuerySelector("code")!.TextContent));
        Assert.Equal(2, site.Companion.Journal.Runs.List().Count);
    }

    [Fact]
    public async Task Ten_years_of_runs_show_the_latest_months_and_every_year_on_its_own()
    {
        var journal = site.Companion.Journal;
        var now = site.Companion.Today.ToDateTime(new(7, 0), DateTimeKind.Utc);
        var batch = journal.Imports.Begin(now);
        for (var back = 0; back < 30; back++)
        {
            var run = MadeUpRun.Built(now.AddMonths(-back));
            journal.Imports.Add(batch, $"{back}.fit", BitConverter.GetBytes(back), BitConverter.GetBytes(back), [(run, null)], []);
        }

        var page = await site.Get("/runs");
        Assert.Equal(12, page.Document.QuerySelectorAll(".runs > li").Length);
        var years = page.Document.QuerySelectorAll(".years a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(3, years.Count);

        var seen = 0;
        foreach (var at in years)
        {
            var year = await site.Get(at);
            var shown = year.Document.QuerySelectorAll(".runs > li").Length;
            seen += shown;
            var link = Assert.Single(year.Document.QuerySelectorAll(".years a[aria-current=page]"));
            Assert.EndsWith(link.TextContent, at, StringComparison.Ordinal);
            Assert.Contains(shown == 1 ? "one run" : $"{shown} runs", link.ParentElement!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(year.Document.QuerySelector(".years a[href='/runs']"));
        }
        Assert.Equal(30, seen);

        // A year without runs, or nonsense, is the page as it always is.
        Assert.Equal(12, (await site.Get("/runs?year=1999")).Document.QuerySelectorAll(".runs > li").Length);
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/runs?year=last&undone=some")).Status);
    }

    [Fact]
    public async Task An_upload_with_nothing_in_it_is_refused_and_stores_nothing()
    {
        foreach (var upload in new[] { await Upload(), await Upload(("empty.fit", [])) })
        {
            Assert.Equal(HttpStatusCode.BadRequest, upload.Status);
            Assert.Contains("FRM001", upload.Words, StringComparison.Ordinal);
        }

        Assert.Empty(site.Companion.Journal.Imports.Batches());
    }

    [Fact]
    public async Task An_upload_without_the_token_of_the_form_is_refused()
    {
        using var body = new MultipartFormDataContent { { new ByteArrayContent(Fit(Sport.Running)), "files", "run.fit" } };
        using var answer = await site.Http.PostAsync(site.Address("/runs/import"), body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(site.Companion.Journal.Runs.List());
    }

    [Fact]
    public async Task What_the_runner_says_of_a_run_is_kept_and_its_load_is_worked_out_again()
    {
        await Upload(("run.fit", Fit(Sport.Running)));
        var before = site.Companion.Journal.Runs.List()[0];
        var page = await site.Get($"/runs/{before.Id}");

        var after = await site.Send(page, $"/runs/{before.Id}/about", ("surface", "Trail"), ("effort", "6,5"), ("carried", "8"));

        Assert.Contains("Saved", after.Words, StringComparison.Ordinal);
        var stored = site.Companion.Journal.Runs.Find(before.Id)!;
        Assert.Equal((Spine.Gait.Surface.Trail, 6.5, 8.0), (stored.Run.Surface, stored.Run.SessionRpe!.Value, stored.Run.CarriedKg));
        Assert.NotEqual(before.Load!.EasyKm, stored.Load!.EasyKm);
    }

    [Fact]
    public async Task Nonsense_about_a_run_is_refused_all_at_once_and_nothing_changes()
    {
        await Upload(("run.fit", Fit(Sport.Running)));
        var before = site.Companion.Journal.Runs.List()[0];

        var refused = await site.Send(await site.Get($"/runs/{before.Id}"), $"/runs/{before.Id}/about", ("surface", "Lava"), ("effort", "eleven"), ("carried", "900"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        foreach (var code in new[] { "FRM004", "FRM002", "FRM003" }) Assert.Contains(code, refused.Words, StringComparison.Ordinal);
        Assert.Equal(before.Run.Surface, site.Companion.Journal.Runs.Find(before.Id)!.Run.Surface);
    }

    [Fact]
    public async Task A_file_without_a_sport_gets_its_load_when_the_runner_says_what_it_was()
    {
        var result = await Upload(("track.gpx", Gpx(1)));
        Assert.Contains("One file does not say what sport it was", result.Words, StringComparison.Ordinal);
        var id = site.Companion.Journal.Runs.List()[0].Id;
        Assert.NotNull(result.Document.QuerySelector($".plain-list a[href='/runs/{id}']"));
        Assert.Empty(site.Companion.PlanInputs().Runs);
        var page = await site.Get($"/runs/{id}");
        Assert.Contains("does not say what sport", page.Words, StringComparison.Ordinal);

        var said = await site.Send(page, $"/runs/{id}/sport", ("sport", "Running"));

        Assert.Contains("Saved as a run", said.Words, StringComparison.Ordinal);
        var run = site.Companion.Journal.Runs.Find(id)!;
        Assert.True(run.Load!.EasyKm > 0);
        // One foot was counted; a run is told in steps. However often it is said anew, they are doubled once.
        Assert.Equal(172, run.Run.AverageCadenceSpm!.Value, 1.0);
        foreach (var sport in new[] { "Walking", "Other", "Running" }) await site.Send(await site.Get($"/runs/{id}"), $"/runs/{id}/sport", ("sport", sport));
        Assert.Equal(172, site.Companion.Journal.Runs.Find(id)!.Run.AverageCadenceSpm!.Value, 1.0);
        Assert.Equal(run.Load.EasyKm, Assert.Single(site.Companion.PlanInputs().Runs).EasyKm!.Value, 9);
        Assert.DoesNotContain("does not say what sport", (await site.Get(result.At)).Words, StringComparison.Ordinal);
        Assert.Contains("FRM004", (await site.Send(page, $"/runs/{id}/sport", ("sport", "Levitating"))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_import_without_a_sport_is_told_in_one_tap_and_what_said_its_sport_stays()
    {
        var result = await Upload(("a.gpx", Gpx(1)), ("b.gpx", Gpx(2)), ("ride.fit", Fit(Sport.Cycling)));
        Assert.Contains("2 files do not say", result.Words, StringComparison.Ordinal);

        await site.Send(result, result.At + "/sport", ("sport", "Running"));

        Assert.Equal([Sport.Cycling, Sport.Running, Sport.Running], site.Companion.Journal.Runs.List().Select(run => run.Run.Sport).Order().Reverse());
        Assert.Equal(2, site.Companion.PlanInputs().Runs.Count);
    }

    [Fact]
    public async Task The_next_morning_goes_into_the_diary_with_its_run()
    {
        await Upload(("run.fit", Fit(Sport.Running)));
        var run = site.Companion.Journal.Runs.List()[0];

        var after = await site.Send(await site.Get($"/runs/{run.Id}"), $"/runs/{run.Id}/morning", ("score", "3"));

        Assert.Contains("You gave it 3 of 10", after.Words, StringComparison.Ordinal);
        var entry = Assert.Single(site.Companion.Journal.Diary.Pain(DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
        Assert.Equal((run.Id, 3.0, 2), (entry.RunId!.Value, entry.Score, entry.At.Day));
    }

    [Fact]
    public async Task A_ride_shows_without_a_back_load()
    {
        await Upload(("ride.fit", Fit(Sport.Cycling)));
        var page = await site.Get($"/runs/{site.Companion.Journal.Runs.List()[0].Id}");
        Assert.Contains("not on foot", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Back load", page.Document.QuerySelectorAll(".chart-name").Select(name => name.TextContent));
        Assert.Contains("Speed", page.Document.QuerySelectorAll(".chart-name").Select(name => name.TextContent));
    }

    [Theory]
    [InlineData("/runs/999")]
    [InlineData("/runs/imports/999")]
    [InlineData("/runs/imports/nonsense")]
    public async Task What_is_not_there_is_a_kind_404(string path) => Assert.Equal(HttpStatusCode.NotFound, (await site.Get(path)).Status);

    [Fact]
    public async Task The_list_says_how_the_week_was_and_folds_what_is_long_ago()
    {
        var journal = site.Companion.Journal;
        var batch = journal.Imports.Begin(site.Companion.Now);
        foreach (var days in new[] { 1, 3, 9, 40, 80, 120 })
            journal.Imports.Add(batch, $"{days}.fit", [(byte)days], new byte[] { 1 }, [(MadeUpRun.Built(site.Companion.Now.AddDays(-days)), MadeUpRun.Load())], []);

        var page = await site.Get("/runs");

        Assert.StartsWith("20.0 km in the last seven days", page.Document.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(6, page.Document.QuerySelectorAll(".runs > li").Length);
        Assert.NotEmpty(page.Document.QuerySelectorAll("details.month"));
        Assert.NotNull(page.Document.QuerySelector(".weeks .chart"));
    }

    [Fact]
    public async Task The_spine_lab_answers_for_a_task_and_says_when_there_is_no_such_task()
    {
        var page = await site.Get("/spine?task=lift-far");
        Assert.Equal("Spine lab", page.Title);
        Assert.Contains("estimated", page.Document.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(6, page.Document.QuerySelectorAll("svg.lumbar .lumbar-disc").Length);
        Assert.Equal("lift-far", page.Document.QuerySelector("select option[selected]")!.GetAttribute("value"));
        Assert.Contains("SPN006", (await site.Get("/spine?task=levitating")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pause_is_a_gap_and_a_spike_a_mark_but_neither_bends_the_line()
    {
        var built = MadeUpRun.Built(new(2026, 3, 1, 7, 0, 0, TimeSpan.Zero));
        var stack = App.Web.Runs.RunCharts.Of(built.Run, built.Streams, MadeUpRun.Load())!;
        var cadence = stack.Panels.Single(panel => panel.Quantity == App.Web.Charts.Quantities.Cadence);
        Assert.Equal(2, cadence.Series.OfType<App.Web.Charts.DoubtfulMarks>().Single().X.Length);
        Assert.True(cadence.Y.High < 300);
        Assert.Single(stack.Stretches, stretch => stretch.Css == "pause");
        Assert.Contains(cadence.Series.OfType<App.Web.Charts.LineSeries>().Single().Y, double.IsNaN);
    }

    private async Task<PageAnswer> Upload(params (string Name, byte[] Bytes)[] files)
    {
        var page = await site.Get("/runs");
        using var body = new MultipartFormDataContent();
        body.Add(new StringContent(page.Document.QuerySelector("form[action='/runs/import'] input[type=hidden]")!.GetAttribute("value")!), "__RequestVerificationToken");
        foreach (var (name, bytes) in files)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            body.Add(content, "files", name);
        }

        using var answer = await site.Http.PostAsync(site.Address("/runs/import"), body);
        return new(answer.StatusCode, answer.RequestMessage!.RequestUri!.PathAndQuery, answer.Headers, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Ten minutes at 3 m/s northwards, some days ago, cadence of one foot, and no word of the sport.</summary>
    private byte[] Gpx(int daysAgo)
    {
        var start = site.Companion.Now.AddDays(-daysAgo).ToUniversalTime();
        var points = Enumerable.Range(0, 600).Select(i => FormattableString.Invariant(
            $"""<trkpt lat="{52.5 + i * 3 / 111_200.0:0.0000000}" lon="13.4"><time>{start.AddSeconds(i):yyyy-MM-ddTHH:mm:ssZ}</time><extensions><x:TrackPointExtension><x:cad>86</x:cad></x:TrackPointExtension></extensions></trkpt>"""));
        return System.Text.Encoding.UTF8.GetBytes(
            $"""<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1" xmlns:x="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"><trk><trkseg>{string.Concat(points)}</trkseg></trk></gpx>""");
    }

    /// <summary>Ten minutes with every sensor, on the first of March.</summary>
    private static byte[] Fit(Sport sport, int hour = 7)
    {
        double[] Column(Func<int, double> at) => [.. Enumerable.Range(0, 600).Select(at)];
        return FitWriter.Write(new()
        {
            Sport = sport,
            StartUtc = new(2026, 3, 1, hour, 0, 0, TimeSpan.Zero),
            UtcOffset = TimeSpan.FromHours(1),
            TotalDistanceM = 1800,
            TotalTimerS = 600,
            TotalElapsedS = 600,
            Samples = new()
            {
                TimeS = Column(i => i),
                DistanceM = Column(i => 3.0 * i),
                SpeedMps = Column(i => 3 + 0.2 * Math.Sin(i / 40.0)),
                HeartRateBpm = Column(i => 140 + i / 60),
                CadenceSpm = Column(i => 170 + i % 4),
                StanceTimeMs = Column(i => 245 + i % 7),
                VerticalOscillationMm = Column(i => 84 + i % 5),
                AltitudeM = Column(i => 100 + 6 * Math.Sin(i / 80.0)),
            },
        });
    }
}
