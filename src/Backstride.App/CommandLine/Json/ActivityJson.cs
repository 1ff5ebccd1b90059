using Backstride.Running.Files;

namespace Backstride.App.CommandLine.Json;

/// <summary>One activity of a file, as recorded. Means are over the records that have a value.</summary>
internal sealed record ActivityJson(
    string Sport,
    string? SubSport,
    DateTimeOffset StartTime,
    int Records,
    double? DistanceM,
    double? TimerS,
    double? ElapsedS,
    int Laps,
    double? MaxSpeedMps,
    double? AverageCadenceSpm,
    double? MeanStanceTimeMs,
    double? MeanVerticalOscillationMm,
    PositionJson? FirstPosition,
    PositionJson? LastPosition)
{
    public static ActivityJson Of(Recording recording)
    {
        var samples = recording.Samples;
        return new(
            JsonText.Word(recording.Sport),
            recording.SubSportText,
            recording.StartUtc,
            samples.Count,
            recording.TotalDistanceM ?? ColumnSums.Of(samples.DistanceM).Max,
            recording.TotalTimerS ?? ColumnSums.Of(samples.TimeS).Max,
            recording.TotalElapsedS ?? ColumnSums.Of(samples.TimeS).Max,
            recording.Laps.Count,
            ColumnSums.Of(samples.SpeedMps).Max ?? recording.MaxSpeedMps,
            ColumnSums.Of(samples.CadenceSpm).Mean ?? recording.AverageCadenceSpm,
            ColumnSums.Of(samples.StanceTimeMs).Mean,
            ColumnSums.Of(samples.VerticalOscillationMm).Mean,
            Position(samples, Enumerable.Range(0, samples.Count)),
            Position(samples, Enumerable.Range(0, samples.Count).Reverse()));
    }

    private static PositionJson? Position(SampleColumns samples, IEnumerable<int> order)
    {
        if (samples is not { LatitudeDeg: { } latitude, LongitudeDeg: { } longitude }) return null;
        foreach (var i in order)
            if (!double.IsNaN(latitude[i]) && !double.IsNaN(longitude[i])) return new(latitude[i], longitude[i]);
        return null;
    }
}
