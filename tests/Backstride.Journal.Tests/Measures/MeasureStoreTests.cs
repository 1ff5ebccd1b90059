using Backstride.Clinic.Measures;
using Backstride.Journal.Tests.Support;
using Backstride.Plan.ReturnToRunning;

namespace Backstride.Journal.Tests.Measures;

public sealed class MeasureStoreTests : IDisposable
{
    private static readonly DateTimeOffset Night = new(2026, 5, 1, 0, 30, 0, TimeSpan.FromHours(2));
    private readonly TemporaryJournal _journal = new();

    private MeasureStore Store => _journal.Database.Measures;

    public void Dispose() => _journal.Dispose();

    [Fact]
    public void An_entry_comes_back_with_its_values_and_the_runners_own_day()
    {
        Store.Add(new(Night, "psfs", [new("run 5 km", 4), new("sit an hour", 7.5)], 5.75));
        var kept = Assert.Single(Store.All());
        Assert.Equal((Night, "psfs", 5.75, new DateOnly(2026, 5, 1)), (kept.Entry.At, kept.Entry.MeasureId, kept.Entry.Score, kept.Entry.Day));
        Assert.Equal([new("run 5 km", 4), new("sit an hour", 7.5)], kept.Entry.Values);
    }

    [Fact]
    public void Entries_come_oldest_first()
    {
        foreach (var day in new[] { 2, 0, 1 }) Store.Add(Total(day, day));
        Assert.Equal([0, 1, 2], Store.All().Select(kept => kept.Entry.Score));
    }

    [Fact]
    public void An_entry_can_be_corrected_and_taken_out_and_no_other_is_touched()
    {
        var (first, second) = (Store.Add(Total(0, 12)), Store.Add(Total(14, 6)));
        Assert.True(Store.Change(first, Total(1, 10)));
        Assert.Equal((10, 1), (Store.Find(first)!.Entry.Score, (Store.Find(first)!.Entry.At - Night).Days));
        Assert.False(Store.Change(first, Total(1, 3) with { MeasureId = "psfs" }));
        Assert.Equal("rmdq-24", Store.Find(first)!.Entry.MeasureId);

        Assert.True(Store.Remove(first));
        Assert.False(Store.Remove(first));
        Assert.Null(Store.Find(first));
        Assert.Equal(second, Assert.Single(Store.All()).Id);
        Assert.False(Store.Change(first, Total(1, 3)));
    }

    [Fact]
    public void Not_today_is_kept_for_that_day_only()
    {
        Store.PutOff(new(2026, 5, 1));
        Store.PutOff(new(2026, 5, 1));
        Assert.True(Store.IsPutOff(new(2026, 5, 1)));
        Assert.False(Store.IsPutOff(new(2026, 5, 2)));
    }

    [Fact]
    public void A_test_before_running_is_remembered_with_its_day_and_can_be_taken_out()
    {
        var gate = _journal.Database.Gate;
        var id = gate.Add(Night, "hops", passed: false, 4);
        gate.Add(Night.AddDays(2), "hops", passed: true, null);
        Assert.Equal(
            [new GateResult(new(2026, 5, 1), "hops", false, 4), new GateResult(new(2026, 5, 3), "hops", true, null)],
            gate.List(Night, Night.AddDays(9)).Select(kept => kept.Entry));
        Assert.True(gate.Remove(id));
        Assert.False(gate.Remove(id));
        Assert.ThrowsAny<Exception>(() => gate.Add(Night, "hops", passed: true, 11));
    }

    private static MeasureEntry Total(int day, double total) => new(Night.AddDays(day), "rmdq-24", [new(MeasureValue.Total, total)], total);
}
