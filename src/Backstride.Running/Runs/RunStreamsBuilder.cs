using Backstride.Running.Files;

namespace Backstride.Running.Runs;

/// <summary>Samples to clean streams: one time axis, distance that never falls, grade, and marks where a sensor says what nobody can do.</summary>
internal static class RunStreamsBuilder
{
    /// <summary>The streams, and the way along the positions to hold against the device's distance.</summary>
    public static (RunStreams Streams, double? GpsDistanceM) Build(Recording recording)
    {
        var s = recording.Samples;
        var axis = new RunAxis(s.TimeS);
        var time = axis.TimeS;
        double[]? Take(double[]? column) => axis.Take(column);

        var (lat, lon) = Positions(Take(s.LatitudeDeg), Take(s.LongitudeDeg));
        var recordedSpeed = Take(s.SpeedMps);
        var along = RunDistance.Along(time, lat, lon, axis.Places(recording.Breaks));
        var distance = RunDistance.Build(time, Take(s.DistanceM), along, recordedSpeed);
        // A pod that was never found leaves noughts, whatever the distance says.
        var standsStill = recordedSpeed is not null && distance.Length > 0 && distance[^1] > 0 && !Array.Exists(recordedSpeed, v => v > 0);
        var speed = recordedSpeed is null || standsStill ? RunDistance.Speed(time, distance) : recordedSpeed;
        var altitude = Altitude(Take(s.AltitudeM), recording.SubSportText);
        var grade = altitude is null ? null : RunGrade.Build(distance, altitude);
        var streams = new RunStreams
        {
            TimeS = time,
            DistanceM = distance,
            SpeedMps = speed,
            AltitudeM = altitude,
            GradePercent = grade,
            HeartRateBpm = RunAxis.WithoutZeros(Take(s.HeartRateBpm)),
            CadenceSpm = Take(s.CadenceSpm),
            StanceTimeMs = RunAxis.WithoutZeros(Take(s.StanceTimeMs)),
            StanceTimeBalancePercent = RunAxis.WithoutZeros(Take(s.StanceTimeBalancePercent)),
            VerticalOscillationMm = RunAxis.WithoutZeros(Take(s.VerticalOscillationMm)),
            PowerW = Take(s.PowerW),
            LatitudeDeg = lat,
            LongitudeDeg = lon,
            Later = new(() => RunAxis.WithoutZeros(Take(s.StepLengthMm)), CadenceRule.OnFoot(recording.Sport)),
        };
        return (streams, along?[^1]);
    }

    // Exactly nought by nought is how phones say "no fix"; it lies in the sea.
    private static (double[]?, double[]?) Positions(double[]? lat, double[]? lon)
    {
        if (lat is null || lon is null) return (null, null);
        if (lat.Length > 0 && !ColumnScan.Holds(lat, 0) && ColumnScan.FirstMissing(lat) < 0 && ColumnScan.FirstMissing(lon) < 0) return (lat, lon);
        var (copied, fixes) = (false, 0);
        for (var i = 0; i < lat.Length; i++)
        {
            var none = lat[i] == 0 && lon[i] == 0 || double.IsNaN(lat[i]) || double.IsNaN(lon[i]);
            if (!none) fixes++;
            if (!none || double.IsNaN(lat[i]) && double.IsNaN(lon[i])) continue;
            // The columns are the recording's own.
            if (!copied) (lat, lon, copied) = ([.. lat], [.. lon], true);
            (lat[i], lon[i]) = (double.NaN, double.NaN);
        }
        return fixes == 0 ? (null, null) : (lat, lon);
    }

    // Nought throughout is "none", and indoors an altimeter measures the weather.
    private static double[]? Altitude(double[]? altitude, string? subSport) =>
        altitude is null || subSport is "treadmill" or "indoorRunning" or "virtualActivity" || altitude.All(a => a == 0 || double.IsNaN(a)) ? null : altitude;
}
