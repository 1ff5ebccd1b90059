using Backstride.Journal.Storage;
using Backstride.Running.Runs;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Backstride.Journal.Imports;

/// <summary>Tells whether a run is already remembered though its file has other bytes: the same run from the watch, from an export, as GPX.</summary>
internal static class SameRun
{
    /// <summary>Clocks of a watch and of the service it synchronises with differ by a second or two.</summary>
    private const double ToleranceS = 5;

    /// <param name="part">Which activity of its file: a multisport file has one identity for all its parts.</param>
    public static long? Find(SqliteConnection connection, Run run, int part) => ByDevice(connection, run, part) ?? ByTime(connection, run);

    private static long? ByDevice(SqliteConnection connection, Run run, int part) =>
        run.Device is not { SerialNumber: { } serial, CreatedUtc: { } created } || serial <= 0
            ? null
            : connection.QueryFirstOrDefault<long?>(
                "select id from runs where device_serial = @serial and device_created_ms = @Created and part = @part order by id limit 1",
                new { serial, Created = Moment.Ms(created), part });

    // Elapsed or timer time: a GPX track does not know when the timer stood still. A GPX track often does not know its sport either.
    private static long? ByTime(SqliteConnection connection, Run run) => connection.QueryFirstOrDefault<long?>("""
        select id from runs
        where start_ms between @From and @To
          and (sport = @Sport or sport = 'Unknown' or @Sport = 'Unknown')
          and (abs(elapsed_s - @ElapsedS) <= @ToleranceS or abs(timer_s - @TimerS) <= @ToleranceS)
        order by id limit 1
        """,
        new
        {
            From = Moment.Ms(run.StartUtc.AddSeconds(-ToleranceS)),
            To = Moment.Ms(run.StartUtc.AddSeconds(ToleranceS)),
            Sport = run.Sport.ToString(),
            run.ElapsedS,
            run.TimerS,
            ToleranceS,
        });
}
