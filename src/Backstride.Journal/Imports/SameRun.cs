using Backstride.Journal.Storage;
using Backstride.Running.Runs;
using Microsoft.Data.Sqlite;

namespace Backstride.Journal.Imports;

/// <summary>Tells whether a run is already remembered though its file has other bytes: the same run from the watch, from an export, as GPX.</summary>
internal sealed class SameRun(SqliteConnection connection) : IDisposable
{
    /// <summary>Clocks of a watch and of the service it synchronises with differ by a second or two.</summary>
    private const double ToleranceS = 5;

    /// <summary>A service rounds a start to the minute when somebody types it.</summary>
    private const double SummaryToleranceS = 60;

    private readonly Statement _byDevice = new(connection, "select id from runs where device_serial = ?1 and device_created_ms = ?2 and part = ?3 order by id limit 1");

    // Elapsed or timer time: a GPX track does not know when the timer stood still. A GPX track often does not know its sport either.
    private readonly Statement _byTime = new(connection, """
        select id from runs
        where start_ms between ?1 and ?2
          and (sport = ?3 or sport = 'Unknown' or ?3 = 'Unknown')
          and (abs(elapsed_s - ?4) <= ?6 or abs(timer_s - ?5) <= ?6)
        order by id limit 1
        """);

    private readonly Statement _byStart = new(connection, "select id from runs where start_ms between ?1 and ?2 order by abs(start_ms - ?3), id limit 1");

    /// <param name="part">Which activity of its file: a multisport file has one identity for all its parts.</param>
    public long? Find(Run run, int part) => ByDevice(run, part) ?? ByTime(run);

    /// <summary>For a run that is known by its totals only.</summary>
    public long? ByStart(Run run) => Around(_byStart, run, SummaryToleranceS).Put(3, Moment.Ms(run.StartUtc)).Number();

    public void Dispose()
    {
        _byDevice.Dispose();
        _byTime.Dispose();
        _byStart.Dispose();
    }

    private long? ByDevice(Run run, int part) => run.Device is { SerialNumber: { } serial, CreatedUtc: { } created } && serial > 0
        ? _byDevice.Put(1, serial).Put(2, Moment.Ms(created)).Put(3, part).Number()
        : null;

    private long? ByTime(Run run) =>
        Around(_byTime, run, ToleranceS).Put(3, run.Sport.ToString()).Put(4, run.ElapsedS).Put(5, run.TimerS).Put(6, ToleranceS).Number();

    private static Statement Around(Statement statement, Run run, double seconds) =>
        statement.Put(1, Moment.Ms(run.StartUtc.AddSeconds(-seconds))).Put(2, Moment.Ms(run.StartUtc.AddSeconds(seconds)));
}
