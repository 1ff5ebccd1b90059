using System.Security.Cryptography;
using System.Text;
using Backstride.Running.Files;
using Backstride.Running.Load;
using Backstride.Running.Runs;
using Backstride.Spine.Gait;

namespace Backstride.Journal.Tests.Support;

/// <summary>Runs to store; each start hour another run.</summary>
internal static class Runs
{
    public static DateTimeOffset Morning { get; } = new(2026, 3, 1, 7, 0, 0, TimeSpan.Zero);

    public static BuiltRun Easy(int hour = 0, double distanceM = 10_000, long? serial = null) => new(
        new Run
        {
            Sport = Sport.Running,
            StartUtc = Morning.AddHours(hour),
            UtcOffset = TimeSpan.FromHours(1),
            DistanceM = distanceM,
            TimerS = 3000,
            ElapsedS = 3100,
            MovingS = 2990,
            AverageCadenceSpm = 172,
            Surface = Surface.Road,
            Laps = [new(1, 0, 3000, distanceM, 150, 172)],
            Device = new("garmin", "2697", serial, serial is null ? null : Morning.AddHours(hour)),
        },
        Streams());

    public static RunStreams Streams() => new()
    {
        TimeS = [0, 1, 2.5],
        DistanceM = [0, 3.33, 8.12],
        SpeedMps = [3.3, double.NaN, 3.355],
        LatitudeDeg = [52.5200066, 52.5200123, -0.0000001],
        Doubtful = [false, true, false],
    };

    public static RunSpineLoad Load { get; } = new(10.5, 8.5, 12.5, 8600, 2600, 2000, 3200, 1.5e6, [0.2, 0.21], ["contact time measured"]);

    public static ImportRow Import(JournalDatabase journal, BuiltRun run, string content, string? batch = null) => journal.Imports.Add(
        batch ?? journal.Imports.Begin(Morning), $"folder/{content}.fit", Hash(content), Encoding.UTF8.GetBytes(content), [(run, Load)], []);

    public static byte[] Hash(string content) => SHA256.HashData(Encoding.UTF8.GetBytes(content));
}
