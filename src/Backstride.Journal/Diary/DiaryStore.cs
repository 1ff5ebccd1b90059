using Backstride.Plan;

namespace Backstride.Journal;

/// <summary>Pain scores and exercises done.</summary>
public sealed class DiaryStore
{
    public long AddPain(PainEntry entry) => throw new NotSupportedException();

    public long AddExercise(DoneExercise done) => throw new NotSupportedException();

    /// <summary>Oldest first, both ends included.</summary>
    public IReadOnlyList<PainEntry> Pain(DateTimeOffset from, DateTimeOffset to) => throw new NotSupportedException();

    /// <summary>Oldest first, both ends included.</summary>
    public IReadOnlyList<DoneExercise> Exercises(DateTimeOffset from, DateTimeOffset to) => throw new NotSupportedException();
}
