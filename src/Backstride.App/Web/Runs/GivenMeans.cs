using Backstride.Running.Runs;

namespace Backstride.App.Web.Runs;

/// <summary>Which means of a run are the file's own, worked out by a device or a service, since no sample has the value.</summary>
public static class GivenMeans
{
    public const string HeartRate = "Heart rate", Cadence = "Cadence", ContactTime = "Contact time", RiseAndFall = "Rise and fall", Balance = "Left / right", Power = "Power", Climb = "Climb";

    /// <summary>By the names they have on the page. Without samples all of them are.</summary>
    public static IReadOnlySet<string> Of(Run run, RunStreams? streams)
    {
        ArgumentNullException.ThrowIfNull(run);
        var given = new HashSet<string>(StringComparer.Ordinal);
        void Add(string name, double? mean, double[]? samples, SensorRange range)
        {
            if (mean > 0 && samples?.Any(value => value != 0 && range.Holds(value)) != true) given.Add(name);
        }
        Add(HeartRate, run.AverageHeartRateBpm, streams?.HeartRateBpm, SensorRange.HeartRateBpm);
        Add(Cadence, run.AverageCadenceSpm, streams?.CadenceSpm, SensorRange.CadenceSpm);
        Add(ContactTime, run.MeanStanceTimeMs, streams?.StanceTimeMs, SensorRange.StanceTimeMs);
        Add(RiseAndFall, run.MeanVerticalOscillationMm, streams?.VerticalOscillationMm, SensorRange.VerticalOscillationMm);
        Add(Balance, run.MeanStanceTimeBalancePercent, streams?.StanceTimeBalancePercent, SensorRange.StanceTimeBalancePercent);
        Add(Power, run.AveragePowerW, streams?.PowerW, SensorRange.PowerW);
        if (run.AscentM > 0 && streams?.AltitudeM?.Any(double.IsFinite) != true) given.Add(Climb);
        return given;
    }
}
