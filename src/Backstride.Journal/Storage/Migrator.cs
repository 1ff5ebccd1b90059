using Dapper;

namespace Backstride.Journal.Storage;

/// <summary>Brings a journal up to the newest migration; never touches one that a newer Backstride made.</summary>
internal static class Migrator
{
    /// <summary>Null when the journal is now up to date.</summary>
    public static JournalFault? Migrate(Database database, IReadOnlyList<Migration> migrations, DateTimeOffset now)
    {
        using (var connection = database.Open())
            connection.Execute("pragma journal_mode = wal;");

        // One transaction for the look and the steps: two programs that start at once must not both migrate.
        return database.Write(connection =>
        {
            connection.Execute("create table if not exists schema_migrations (number integer primary key, name text not null, applied_ms integer not null)");
            var have = connection.Query<int>("select number from schema_migrations").ToHashSet();
            if (have.Count > 0 && have.Max() > migrations[^1].Number) return JournalFault.Newer(have.Max(), migrations[^1].Number);
            // Not "all above the highest": two people may number their steps at the same time, and the lower one may come in later.
            foreach (var step in migrations.Where(m => !have.Contains(m.Number)))
            {
                connection.Execute(step.Sql);
                connection.Execute(
                    "insert into schema_migrations (number, name, applied_ms) values (@Number, @Name, @Applied)",
                    new { step.Number, step.Name, Applied = now.ToUnixTimeMilliseconds() });
            }
            return null;
        });
    }
}
