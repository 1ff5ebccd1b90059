using System.Buffers;
using Backstride.Running.Files;
using Backstride.Running.Runs;

namespace Backstride.Running.Load;

/// <summary>Cuts a run into stretches of 30 s, standing and pauses left out.</summary>
internal static class RunStretches
{
    private const double LengthS = 30;
    private const double StandingMps = 0.5;

    /// <summary>A longer silence than this between two samples is not known to have been run.</summary>
    private const double LongestSilenceS = 120;

    private static readonly SensorRange Any = new(double.MinValue, double.MaxValue), CadenceAboveZero = SensorRange.CadenceSpm with { Least = double.Epsilon };

    public static IReadOnlyList<RunStretch> Cut(BuiltRun run)
    {
        var s = run.Streams;
        if (s.Count < 2 || s.SpeedMps is null) return FromTotals(run.Run);
        var moved = ArrayPool<double>.Shared.Rent(s.Count);
        try
        {
            WeighMoving(run, moved.AsSpan(0, s.Count));
            var stretches = new List<RunStretch>((int)Math.Clamp((s.TimeS[^1] - s.TimeS[0]) / LengthS + 2, 1, 2000));
            for (int from = 1, to; from < s.Count; from = to)
            {
                // A step belongs to the half minute it begins in.
                var slot = Math.Floor(s.TimeS[from - 1] / LengthS);
                for (to = from + 1; to < s.Count && s.TimeS[to - 1] < (slot + 1) * LengthS; to++) { }
                if (Stretch(s, slot * LengthS, moved.AsSpan(0, s.Count), from, to) is { } stretch) stretches.Add(stretch);
            }
            return stretches.Count > 0 ? stretches : FromTotals(run.Run);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(moved);
        }
    }

    // Seconds in motion that each sample stands for.
    private static void WeighMoving(BuiltRun run, Span<double> moved)
    {
        var (time, speed) = (run.Streams.TimeS, run.Streams.SpeedMps!);
        moved[0] = 0;
        ColumnScan.Steps(time, speed, StandingMps, SensorRange.SpeedMps.Most, LongestSilenceS, moved);
        if (run.Run.Pauses.Count == 0) return;
        var pauses = new PauseScan(run.Run.Pauses);
        for (var i = 1; i < moved.Length; i++)
            if (moved[i] > 0 && pauses.Holds(time[i - 1], time[i])) moved[i] = 0;
    }

    private static RunStretch? Stretch(RunStreams s, double fromS, ReadOnlySpan<double> moved, int from, int end)
    {
        var moving = 0.0;
        foreach (var seconds in moved[from..end]) moving += seconds;
        if (!(moving > 0)) return null;
        double Mean(double[]? column, ReadOnlySpan<double> moved, SensorRange range) => column is null ? double.NaN : ColumnScan.WeightedMean(column, moved, from, end, range.Least, range.Most);
        return new(fromS, moving, Mean(s.SpeedMps, moved, Any), Mean(s.CadenceSpm, moved, CadenceAboveZero), Mean(s.StanceTimeMs, moved, SensorRange.StanceTimeMs),
            Mean(s.VerticalOscillationMm, moved, SensorRange.VerticalOscillationMm), Mean(s.GradePercent, moved, Any));
    }

    // A run without samples still has a distance and a time.
    private static RunStretch[] FromTotals(Run run)
    {
        var moving = run.MovingS;
        if (!(moving > 0) || !(run.DistanceM > 0) || !(run.DistanceM / moving >= StandingMps)) return [];
        return [new(0, moving, run.DistanceM / moving, run.AverageCadenceSpm ?? double.NaN, run.MeanStanceTimeMs ?? double.NaN,
            run.MeanVerticalOscillationMm ?? double.NaN, run.MeanGradePercent ?? double.NaN)];
    }
}
