using Backstride.Journal.Tests.Support;
using Backstride.Spine.Gait;

namespace Backstride.Journal.Tests.Runs;

public sealed class RunStoreTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public void A_run_comes_back_as_it_was_stored()
    {
        var built = Support.Runs.Easy();
        var id = Support.Runs.Import(_journal.Database, built, "a").RunIds[0];
        var stored = _journal.Database.Runs.Find(id)!;
        Assert.Equivalent(built.Run, stored.Run, strict: true);
        Assert.Equivalent(Support.Runs.Load, stored.Load, strict: true);
        Assert.Equal("a.fit", stored.FileName);
        Assert.Equal([0, 3.33, 8.12], _journal.Database.Runs.Streams(id)!.DistanceM);
    }

    [Fact]
    public void The_list_is_newest_first_and_both_ends_count()
    {
        foreach (var hour in new[] { 5, 1, 3 }) Support.Runs.Import(_journal.Database, Support.Runs.Easy(hour), $"h{hour}");
        DateTimeOffset At(int hour) => Support.Runs.Morning.AddHours(hour);
        Assert.Equal([At(5), At(3), At(1)], _journal.Database.Runs.List().Select(r => r.Run.StartUtc));
        Assert.Equal([At(3), At(1)], _journal.Database.Runs.List(At(1), At(3)).Select(r => r.Run.StartUtc));
    }

    [Fact]
    public void A_load_in_the_list_is_whole_but_for_its_minutes()
    {
        var id = Support.Runs.Import(_journal.Database, Support.Runs.Easy(), "a").RunIds[0];
        Assert.Equivalent(Support.Runs.Load with { PerMinuteEasyKm = [] }, Assert.Single(_journal.Database.Runs.List()).Load, strict: true);
        Assert.NotEmpty(_journal.Database.Runs.Find(id)!.Load!.PerMinuteEasyKm);
        _journal.Database.Runs.SetLoad(id, null);
        Assert.Null(Assert.Single(_journal.Database.Runs.List()).Load);
    }

    [Fact]
    public void What_the_runner_says_of_a_run_is_kept_and_the_rest_stays()
    {
        var id = Support.Runs.Import(_journal.Database, Support.Runs.Easy(), "a").RunIds[0];
        _journal.Database.Runs.Describe(id, Surface.Trail, 7, 3.5);
        var run = _journal.Database.Runs.Find(id)!.Run;
        Assert.Equal((Surface.Trail, 7.0, 3.5, 10_000.0), (run.Surface, run.SessionRpe!.Value, run.CarriedKg, run.DistanceM));
    }

    [Fact]
    public void A_load_can_be_replaced_and_taken_away()
    {
        var id = Support.Runs.Import(_journal.Database, Support.Runs.Easy(), "a").RunIds[0];
        _journal.Database.Runs.SetLoad(id, Support.Runs.Load with { EasyKm = 3 });
        Assert.Equal(3, _journal.Database.Runs.Find(id)!.Load!.EasyKm);
        _journal.Database.Runs.SetLoad(id, null);
        Assert.Null(_journal.Database.Runs.Find(id)!.Load);
    }

    [Fact]
    public void A_run_read_anew_takes_the_place_of_the_old_one()
    {
        var id = Support.Runs.Import(_journal.Database, Support.Runs.Easy(), "a").RunIds[0];
        var built = Support.Runs.Easy();
        _journal.Database.Runs.Replace(id, built with { Run = built.Run with { Sport = Running.Files.Sport.Walking }, Streams = built.Streams with { CadenceSpm = [100, 102, 104] } }, null);
        var stored = Assert.Single(_journal.Database.Runs.List());
        Assert.Equal((id, Running.Files.Sport.Walking, 0), (stored.Id, stored.Run.Sport, stored.Part));
        Assert.Null(stored.Load);
        Assert.Equal([100, 102, 104], _journal.Database.Runs.Streams(id)!.CadenceSpm!);
    }

    [Fact]
    public void There_is_no_run_that_was_never_stored()
    {
        Assert.Null(_journal.Database.Runs.Find(99));
        Assert.Null(_journal.Database.Runs.Streams(99));
        _journal.Database.Runs.Describe(99, Surface.Grass, null, 0);
    }
}
