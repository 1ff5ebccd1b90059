using Backstride.Journal.Storage;
using Backstride.Running.Files;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Backstride.Journal.Imports;

/// <summary>A row of the ledger as its table holds it.</summary>
internal sealed class FileRow
{
    public const string Select = "select f.id as Id, f.path as Path, f.status as Status, f.sport as Sport, f.faults_json as Faults from import_files f";

    public long Id { get; init; }
    public string Path { get; init; } = "";
    public string Status { get; init; } = "";
    public string? Sport { get; init; }
    public string Faults { get; init; } = "";

    public ImportRow Row(SqliteConnection connection) =>
        Row(connection.Query<long>("select run_id from import_file_runs where file_id = @Id order by run_id", new { Id }).ToList());

    public ImportRow Row(IReadOnlyList<long> runs) => new(Path, Status, runs, Sport, Document.Read<List<FileFault>>(Faults));
}
