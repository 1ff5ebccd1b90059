using Backstride.Clinic.Answers;
using Backstride.Knowledge;

namespace Backstride.Journal;

/// <summary>Checks taken, and the one under way.</summary>
public sealed class CheckStore
{
    public CheckRecord Start(DateTimeOffset at) => throw new NotSupportedException();

    public CheckRecord? Unfinished() => throw new NotSupportedException();

    public CheckRecord? Find(long id) => throw new NotSupportedException();

    public void SaveAnswers(long id, AnswerSet answers) => throw new NotSupportedException();

    public void Finish(long id, AnswerSet answers, Tier tier, DateTimeOffset at) => throw new NotSupportedException();

    /// <summary>The newest finished check.</summary>
    public CheckRecord? Latest() => throw new NotSupportedException();

    /// <summary>Finished checks, newest first.</summary>
    public IReadOnlyList<CheckRecord> Finished() => throw new NotSupportedException();
}
