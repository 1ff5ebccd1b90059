using System.Globalization;
using Backstride.Running.Files;
using Backstride.Running.Load;
using Backstride.Running.Runs;
using Backstride.Spine.Gait;

namespace Backstride.App.Web.Runs;

/// <summary>A run's figures in words, the same on every page.</summary>
public static class RunWords
{
    /// <summary>Two ways to measure one run are seldom further apart than this: own judgement.</summary>
    private const double LeastOffM = 200, OffShare = 0.05;

    public static bool OnFoot(Sport sport) => sport is Sport.Running or Sport.Walking or Sport.Hiking;

    public static string Kilometres(double metres) => Fixed(metres / 1000, metres < 100_000 ? "0.0" : "#,0");

    /// <summary>The way along the places, where the device's distance lies well off it; null where the two agree or only one is there.</summary>
    public static string? OtherDistance(Run run) =>
        run.GpsDistanceM is { } along && Math.Abs(along - run.DistanceM) > Math.Max(LeastOffM, OffShare * run.DistanceM) ? $"{Kilometres(along)} km by GPS" : null;

    /// <summary>0:48 h would be read as minutes: under an hour it is "48:10", above "1:04:09".</summary>
    public static string Duration(double seconds) => Charts.Quantities.Elapsed.Text(seconds);

    public static string Pace(Run run) => run.PaceSecondsPerKm is { } pace ? Charts.Quantities.Pace.Text(pace) : "not known";

    public static string KilometresPerHour(Run run) => run.MovingS > 0 ? Fixed(run.DistanceM / run.MovingS * 3.6, "0.0") : "not known";

    public static string EasyKm(double easyKm) => Fixed(easyKm, "0.0");

    /// <summary>"8.2 easy km (6.1 to 10.4)".</summary>
    public static string EasyKmWithBand(RunSpineLoad load) => $"{EasyKm(load.EasyKm)} easy km ({Band(load)})";

    public static string Band(RunSpineLoad load) => $"{EasyKm(load.LowEasyKm)} to {EasyKm(load.HighEasyKm)}";

    public static DateTimeOffset LocalStart(Run run, TimeZoneInfo zone) =>
        run.UtcOffset is { } offset ? run.StartUtc.ToOffset(offset) : TimeZoneInfo.ConvertTime(run.StartUtc, zone);

    /// <summary>The run's own name with a capital first, or what it was.</summary>
    public static string Title(Run run) =>
        string.IsNullOrWhiteSpace(run.Name) ? Kind(run.Sport) : char.ToUpperInvariant(run.Name[0]) + run.Name[1..];

    public static string Kind(Sport sport) => sport switch
    {
        Sport.Running => "Run",
        Sport.Walking => "Walk",
        Sport.Hiking => "Hike",
        Sport.Cycling => "Ride",
        Sport.Swimming => "Swim",
        Sport.Strength => "Strength",
        _ => "Activity",
    };

    public static string Ground(Surface surface) => surface switch
    {
        Surface.Road => "Road",
        Surface.Track => "Track",
        Surface.Trail => "Trail",
        Surface.Grass => "Grass",
        Surface.Treadmill => "Treadmill",
        _ => "Not said",
    };

    /// <summary>Who made the recording. A product that is only a number says nothing to its owner.</summary>
    public static string Maker(DeviceIdentity device)
    {
        ArgumentNullException.ThrowIfNull(device);
        var product = device.Product is { } name && name.Any(char.IsAsciiLetter) ? name : null;
        var maker = device.Manufacturer is "development" ? null : device.Manufacturer;
        return string.Join(' ', new[] { maker, product }.OfType<string>().Distinct());
    }

    /// <summary>Said where the file does not tell the clock of the place.</summary>
    public static string? ZoneMark(Run run) => run.UtcOffset is null ? "by the clock of this machine; the file names no time zone" : null;

    public static string Day(DateTimeOffset at) => at.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string ShortDay(DateTimeOffset at) => at.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    public static string TimeOfDay(DateTimeOffset at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Fixed(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
