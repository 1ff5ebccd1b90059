using Backstride.Journal.Storage;
using Dapper;

namespace Backstride.Journal;

/// <summary>Folders that the web app looks into again and again.</summary>
public sealed class WatchStore
{
    private readonly Database _database;

    internal WatchStore(Database database) => _database = database;

    public IReadOnlyList<string> List() => _database.Read(c => c.Query<string>("select path from watched_folders order by path").ToList());

    public void Add(string path, DateTimeOffset at) => _database.Write(c =>
        c.Execute("insert or ignore into watched_folders (path, added_ms) values (@path, @At)", new { path, At = Moment.Ms(at) }));

    /// <summary>False when it was not watched.</summary>
    public bool Remove(string path) => _database.Write(c => c.Execute("delete from watched_folders where path = @path", new { path })) > 0;
}
