using Backstride.Clinic.Answers;
using Backstride.Journal.Tests.Support;
using Backstride.Knowledge;

namespace Backstride.Journal.Tests.Checks;

public sealed class CheckStoreTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 5, 1, 22, 15, 0, TimeSpan.FromHours(2));
    private readonly TemporaryJournal _journal = new();

    private CheckStore Checks => _journal.Database.Checks;

    public void Dispose() => _journal.Dispose();

    [Fact]
    public void Answers_of_every_kind_come_back()
    {
        var answers = AnswerSet.Empty.With("saddle", "no").With("worse-with", "sitting", "running").With("pain-now", 4.5).With("self-tests", []);
        var id = Checks.Start(At).Id;
        Checks.SaveAnswers(id, answers);
        var read = Checks.Unfinished()!;
        Assert.Equal((id, At, (Tier?)null), (read.Id, read.StartedAt, read.Tier));
        Assert.Equivalent(answers.Choices, read.Answers.Choices, strict: true);
        Assert.Equivalent(answers.Numbers, read.Answers.Numbers, strict: true);
    }

    [Fact]
    public void A_finished_check_is_the_latest_and_no_longer_under_way()
    {
        var first = Checks.Start(At).Id;
        Checks.Finish(first, AnswerSet.Empty, Tier.SelfCare, At);
        var second = Checks.Start(At.AddDays(1)).Id;
        Assert.Equal(first, Checks.Latest()!.Id);
        Checks.Finish(second, AnswerSet.Empty.With("saddle", "yes"), Tier.Emergency, At.AddDays(1));
        Assert.Null(Checks.Unfinished());
        Assert.Equal(Tier.Emergency, Checks.Latest()!.Tier);
        Assert.Equal([second, first], Checks.Finished().Select(c => c.Id));
    }

    [Fact]
    public void Only_an_unfinished_check_can_be_dropped()
    {
        var done = Checks.Start(At).Id;
        Checks.Finish(done, AnswerSet.Empty, Tier.SelfCare, At);
        var open = Checks.Start(At).Id;
        Checks.Discard(done);
        Checks.Discard(open);
        Assert.NotNull(Checks.Find(done));
        Assert.Null(Checks.Find(open));
    }
}
