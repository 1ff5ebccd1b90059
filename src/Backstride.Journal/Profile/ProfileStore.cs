namespace Backstride.Journal;

public sealed class ProfileStore
{
    public Profile Read() => throw new NotSupportedException();

    public void Save(Profile profile) => throw new NotSupportedException();
}
