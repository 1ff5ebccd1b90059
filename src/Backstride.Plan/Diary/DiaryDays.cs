namespace Backstride.Plan.Diary;

/// <summary>The day of a diary entry is the day where it was written, not the day in another zone.</summary>
internal static class DiaryDays
{
    public static DateOnly Day(this PainEntry entry) => DateOnly.FromDateTime(entry.At.Date);

    public static DateOnly Day(this DoneExercise done) => DateOnly.FromDateTime(done.At.Date);
}
