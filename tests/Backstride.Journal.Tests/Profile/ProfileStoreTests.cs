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
}
