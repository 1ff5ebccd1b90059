using Backstride.Running.Files;
using Backstride.Spine.Gait;

namespace Backstride.Running.Runs;

/// <summary>Recording to run: time, distance, pace, grade, cadence, dynamics, laps.</summary>
public static class RunBuilder
{
    /// <summary>Never throws on content: an empty or odd recording gives a run with what little it says.</summary>
    public static BuiltRun Build(Recording recording)
    {
        var (streams, gpsDistance) = RunStreamsBuilder.Build(recording);
        var (elapsed, timer, moving) = RunTimes.Of(recording, streams);
        var climb = streams.AltitudeM is { } altitude ? RunGrade.Climb(streams.TimeS, altitude) : ((double AscentM, double DescentM)?)null;
        var means = recording.Means;
        var last = streams.Count > 0 ? streams.DistanceM[^1] : 0;
        var run = new Run
        {
            Sport = recording.Sport,
            SubSport = recording.SubSportText,
            Name = recording.Name,
            StartUtc = recording.StartUtc,
            UtcOffset = recording.UtcOffset,
            DistanceM = recording.TotalDistanceM is > 0 and var total ? total : last,
            GpsDistanceM = gpsDistance,
            TimerS = timer,
            ElapsedS = elapsed,
            MovingS = moving,
            AscentM = recording.TotalAscentM ?? climb?.AscentM,
            DescentM = climb?.DescentM,
            MaxSpeedMps = RunMean.Max(streams.SpeedMps, SensorRange.SpeedMps) ?? means.MaxSpeedMps,
            AverageHeartRateBpm = RunMean.Of(streams.HeartRateBpm, SensorRange.HeartRateBpm) ?? Stated(means.AverageHeartRateBpm, SensorRange.HeartRateBpm),
            MaxHeartRateBpm = RunMean.Max(streams.HeartRateBpm, SensorRange.HeartRateBpm) ?? Stated(means.MaxHeartRateBpm, SensorRange.HeartRateBpm),
            AverageCadenceSpm = RunMean.Of(streams.CadenceSpm, SensorRange.CadenceSpm, aboveZero: true) ?? Stated(means.AverageCadenceSpm, SensorRange.CadenceSpm),
            MeanStanceTimeMs = RunMean.Of(streams.StanceTimeMs, SensorRange.StanceTimeMs) ?? Stated(means.StanceTimeMs, SensorRange.StanceTimeMs),
            MeanVerticalOscillationMm = RunMean.Of(streams.VerticalOscillationMm, SensorRange.VerticalOscillationMm) ?? Stated(means.VerticalOscillationMm, SensorRange.VerticalOscillationMm),
            MeanStanceTimeBalancePercent = RunMean.Of(streams.StanceTimeBalancePercent, SensorRange.StanceTimeBalancePercent) ?? Stated(means.StanceTimeBalancePercent, SensorRange.StanceTimeBalancePercent),
            AveragePowerW = RunMean.Of(streams.PowerW, SensorRange.PowerW) ?? Stated(means.AveragePowerW, SensorRange.PowerW),
            MeanGradePercent = streams.GradePercent is { } grade ? RunGrade.Mean(streams.DistanceM, grade) : null,
            Surface = SurfaceOf(recording.SubSportText),
            SurfaceFrom = SurfaceOf(recording.SubSportText) == Surface.Unknown ? SurfaceSource.Nobody : SurfaceSource.File,
            Description = recording.Note,
            SessionRpe = recording.SessionRpe,
            Pauses = recording.Pauses,
            Laps = RunLaps.Build(recording, streams),
            Device = recording.Device,
        };
        return new(run, streams);
    }

    // The device's own summary, where no sample has the value.
    private static double? Stated(double? value, SensorRange range) => value is { } v && range.Holds(v) ? v : null;

    // Only what the file itself says; a guess from the map belongs to the runner.
    private static Surface SurfaceOf(string? subSport) => subSport switch
    {
        "treadmill" or "indoorRunning" or "virtualActivity" => Surface.Treadmill,
        "track" => Surface.Track,
        "trail" or "ultra" => Surface.Trail,
        "street" => Surface.Road,
        _ => Surface.Unknown,
    };
}
