using Backstride.Journal.Tests.Support;
using Backstride.Plan;

namespace Backstride.Journal.Tests.Diary;

public sealed class DiaryStoreTests : IDisposable
{
    private static readonly DateTimeOffset Night = new(2026, 5, 1, 0, 30, 0, TimeSpan.FromHours(2));
    private readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public void A_score_after_midnight_keeps_the_runners_own_day()
    {
        _journal.Database.Diary.AddPain(new(Night, 6.5, "left of the spine", null, BelowKnee: true));
        var entry = Assert.Single(_journal.Database.Diary.Pain(Night.ToUniversalTime(), Night));
        Assert.Equal(new PainEntry(Night, 6.5, "left of the spine", null, true), entry);
        Assert.Equal(new DateOnly(2026, 5, 1), DateOnly.FromDateTime(entry.At.DateTime));
    }

    [Fact]
    public void Entries_come_oldest_first_and_only_from_the_time_asked_for()
    {
        var diary = _journal.Database.Diary;
        foreach (var day in new[] { 2, 0, 1, 3 }) diary.AddPain(new(Night.AddDays(day), day, null, null));
        Assert.Equal([1, 2], diary.Pain(Night.AddDays(1), Night.AddDays(2)).Select(p => p.Score));
    }

    [Fact]
    public void An_exercise_done_is_remembered()
    {
        _journal.Database.Diary.AddExercise(new(Night, "bird-dog", 2, 6.5));
        _journal.Database.Diary.AddExercise(new(Night.AddMinutes(5), "side-bridge", null));
        Assert.Equal(
            [new DoneExercise(Night, "bird-dog", 2, 6.5), new DoneExercise(Night.AddMinutes(5), "side-bridge", null)],
            _journal.Database.Diary.Exercises(Night, Night.AddHours(1)));
    }

    [Fact]
    public void A_score_that_is_no_score_is_refused_by_the_table_itself()
    {
        Assert.ThrowsAny<Exception>(() => _journal.Database.Diary.AddPain(new(Night, 11, null, null)));
        Assert.Empty(_journal.Database.Diary.Pain(Night, Night));
    }

    [Fact]
    public void A_score_can_be_corrected_and_taken_out_and_no_other_is_touched()
    {
        var diary = _journal.Database.Diary;
        var (first, second) = (diary.AddPain(new(Night, 6, "left", null)), diary.AddPain(new(Night, 2, null, null)));
        var corrected = new PainEntry(Night.AddHours(-3), 4.5, null, null, BelowKnee: true);
        Assert.True(diary.ChangePain(first, corrected));
        Assert.Equal(corrected, diary.FindPain(first)!.Entry);
        Assert.Equal([first, second], diary.KeptPain(Night.AddDays(-1), Night).Select(kept => kept.Id));

        Assert.True(diary.RemovePain(first));
        Assert.Equal(2, Assert.Single(diary.Pain(Night.AddDays(-1), Night)).Score);
        Assert.Null(diary.FindPain(first));
        Assert.False(diary.RemovePain(first));
        Assert.False(diary.ChangePain(first, corrected));
    }

    [Fact]
    public void A_done_exercise_can_be_corrected_and_taken_out_and_no_other_is_touched()
    {
        var diary = _journal.Database.Diary;
        var (first, second) = (diary.AddExercise(new(Night, "bird-dog", 6)), diary.AddExercise(new(Night, "bird-dog", 1)));
        var corrected = new DoneExercise(Night.AddMinutes(-9), "bird-dog", null, 3);
        Assert.True(diary.ChangeExercise(first, corrected));
        Assert.Equal(corrected, diary.FindExercise(first)!.Entry);

        Assert.True(diary.RemoveExercise(first));
        Assert.Equal(second, Assert.Single(diary.KeptExercises(Night.AddDays(-1), Night)).Id);
        Assert.Null(diary.FindExercise(first));
        Assert.False(diary.RemoveExercise(first));
        Assert.False(diary.ChangeExercise(first, corrected));
    }

    [Fact]
    public void A_correction_that_is_no_score_leaves_the_old_one()
    {
        var id = _journal.Database.Diary.AddPain(new(Night, 5, null, null));
        Assert.ThrowsAny<Exception>(() => _journal.Database.Diary.ChangePain(id, new(Night, 12, null, null)));
        Assert.Equal(5, _journal.Database.Diary.FindPain(id)!.Entry.Score);
    }
}
