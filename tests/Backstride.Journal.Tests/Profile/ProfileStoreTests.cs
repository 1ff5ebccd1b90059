using Backstride.Journal.Tests.Support;
using Backstride.Spine.Anatomy;

namespace Backstride.Journal.Tests.ProfileOf;

public sealed class ProfileStoreTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public void Nothing_is_known_until_something_was_said()
    {
        Assert.Equal(Journal.Profile.Unknown, _journal.Database.Profile.Read());
        Assert.Equal(Person.Default.MassKg, _journal.Database.Profile.Read().Person.MassKg);
    }

    [Fact]
    public void The_newest_word_counts()
    {
        _journal.Database.Profile.Save(new(68, 1.74, Sex.Female, "UK", 25));
        _journal.Database.Profile.Save(new(67, null, Sex.Female, "UK", 25));
        Assert.Equal(new Profile(67, null, Sex.Female, "UK", 25), _journal.Database.Profile.Read());
    }

    [Fact]
    public void What_there_is_for_exercises_is_kept_and_can_be_given_away()
    {
        var with = new Profile(68, 1.74, Sex.Female, "UK", 25) { Equipment = ["band", "weight"] };
        _journal.Database.Profile.Save(with);
        Assert.Equal(with, _journal.Database.Profile.Read());
        Assert.NotEqual(with, with with { Equipment = ["band"] });
        _journal.Database.Profile.Save(with with { Equipment = [] });
        Assert.Empty(_journal.Database.Profile.Read().Equipment);
    }

    [Fact]
    public void Quiet_hours_and_a_run_going_on_are_kept_and_can_be_taken_back()
    {
        Assert.Equal(new(new(22, 0), new(7, 0)), Journal.Profile.Unknown.Sleep);
        var quiet = new Profile(null, null, Sex.Unknown, "EU", 30) { Sleep = new(new(23, 30), new(6, 15)), RunningUntil = new DateTimeOffset(2026, 5, 20, 18, 0, 0, TimeSpan.Zero) };
        _journal.Database.Profile.Save(quiet);
        Assert.Equal(quiet, _journal.Database.Profile.Read());
        _journal.Database.Profile.Save(quiet with { Sleep = null, RunningUntil = null });
        Assert.Equal(quiet with { Sleep = null, RunningUntil = null }, _journal.Database.Profile.Read());
        Assert.NotEqual(quiet, quiet with { Sleep = null });
    }
}
