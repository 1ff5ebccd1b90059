using Backstride.Journal.Storage;
using Backstride.Running.Runs;
using Microsoft.Data.Sqlite;

namespace Backstride.Journal.Imports;

/// <summary>Tells whether a run is already remembered though its file has other bytes: the same run from the watch, from an export, as GPX.</summary>
internal sealed class SameRun(SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    /// <summary>Clocks of a watch and of the service it synchronises with differ by a second or two.</summary>
    private const double ToleranceS = 5;

    /// <summary>A service rounds a start to the minute when somebody types it.</summary>
    private const double SummaryToleranceS = 60;

    private readonly SqliteCommand _byDevice = LedgerWriter.Make(connection, transaction,
        "select id from runs where device_serial = $serial and device_created_ms = $created and part = $part order by id limit 1", "$serial", "$created", "$part");

    // Elapsed or timer time: a GPX track does not know when the timer stood still. A GPX track often does not know its sport either.
    private readonly SqliteCommand _byTime = LedgerWriter.Make(connection, transaction, """
        select id from runs
        where start_ms between $from and $to
          and (sport = $sport or sport = 'Unknown' or $sport = 'Unknown')
          and (abs(elapsed_s - $elapsed) <= $tolerance or abs(timer_s - $timer) <= $tolerance)
        order by id limit 1
        """, "$from", "$to", "$sport", "$elapsed", "$timer", "$tolerance");

    private readonly SqliteCommand _byStart = LedgerWriter.Make(connection, transaction,
        "select id from runs where start_ms between $from and $to order by abs(start_ms - $at), id limit 1", "$from", "$to", "$at");

    /// <param name="part">Which activity of its file: a multisport file has one identity for all its parts.</param>
    public long? Find(Run run, int part) => ByDevice(run, part) ?? ByTime(run);

    /// <summary>For a run that is known by its totals only.</summary>
    public long? ByStart(Run run)
    {
        LedgerWriter.Bind(_byStart, Moment.Ms(run.StartUtc.AddSeconds(-SummaryToleranceS)), Moment.Ms(run.StartUtc.AddSeconds(SummaryToleranceS)), Moment.Ms(run.StartUtc));
        return (long?)_byStart.ExecuteScalar();
    }

    public void Dispose()
    {
        _byDevice.Dispose();
        _byTime.Dispose();
        _byStart.Dispose();
    }

    private long? ByDevice(Run run, int part)
    {
        if (run.Device is not { SerialNumber: { } serial, CreatedUtc: { } created } || serial <= 0) return null;
        LedgerWriter.Bind(_byDevice, serial, Moment.Ms(created), part);
        return (long?)_byDevice.ExecuteScalar();
    }

    private long? ByTime(Run run)
    {
        LedgerWriter.Bind(_byTime, Moment.Ms(run.StartUtc.AddSeconds(-ToleranceS)), Moment.Ms(run.StartUtc.AddSeconds(ToleranceS)), run.Sport.ToString(), run.ElapsedS, run.TimerS, ToleranceS);
        return (long?)_byTime.ExecuteScalar();
    }
}
