using System.Globalization;
using System.Security.Cryptography;
using Backstride.Journal;
using Microsoft.Data.Sqlite;

namespace Backstride.App.Tests.Importing;

/// <summary>Everything an import leaves behind, but for the moments it ran at: two imports that should have come to the same are compared by it.</summary>
internal static class JournalState
{
    private static readonly (string Table, string Query)[] Parts =
    [
        ("batches", "select id, finished_ms is not null, undone_ms from import_batches order by id"),
        ("files", "select id, batch_id, path, content_hash, status, sport, faults_json, stamp from import_files order by id"),
        ("runs", "select id, file_id, part, start_ms, sport, timer_s, elapsed_s, device_serial, device_created_ms, run_json, load_json from runs order by id"),
        ("streams", "select run_id, columns from run_streams order by run_id"),
        ("originals", "select file_id, packing, length, pack_at, packed_length from originals order by file_id"),
        ("links", "select file_id, run_id from import_file_runs order by file_id, run_id"),
        ("routes", "select run_id, distance_m, cells from run_routes order by run_id"),
        ("twins", "select first_id, second_id, answer from run_twins order by first_id, second_id"),
    ];

    public static IReadOnlyList<string> Of(string folder)
    {
        // The journal chooses the SQLite of the whole process, which must not change once one is in use.
        JournalDatabase.Open(folder).Release();
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "journal.db")};Pooling=False");
        connection.Open();
        var lines = new List<string>();
        foreach (var (table, query) in Parts)
        {
            using var command = connection.CreateCommand();
            command.CommandText = query;
            using var reader = command.ExecuteReader();
            while (reader.Read())
                lines.Add(table + "|" + string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(SHA256.HashData(bytes)) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }
        // Behind the end that the journal knows may lie what a kill left.
        foreach (var pack in Directory.GetFiles(Path.Combine(folder, "originals")).Order(StringComparer.Ordinal))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"select pack_bytes from import_batches where id = {Path.GetFileNameWithoutExtension(pack)}";
            var length = (int)(long)command.ExecuteScalar()!;
            lines.Add($"{Path.GetFileName(pack)}|{length}|{Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(pack).AsSpan(0, length)))}");
        }
        return lines;
    }
}
