using Backstride.Running.Runs;

namespace Backstride.Running.Load;

/// <summary>Cuts a run into stretches of 30 s, standing and pauses left out.</summary>
internal static class RunStretches
{
    private const double LengthS = 30;
    private const double StandingMps = 0.5;

    /// <summary>A longer silence than this between two samples is not known to have been run.</summary>
    private const double LongestSilenceS = 120;

    public static IReadOnlyList<RunStretch> Cut(BuiltRun run)
    {
        var s = run.Streams;
        if (s.Count < 2 || s.SpeedMps is not { } speed) return FromTotals(run.Run);
        var stretches = new List<RunStretch>();
        var sum = new Sums();
        var pauses = new PauseScan(run.Run.Pauses);
        var slot = Math.Floor(s.TimeS[0] / LengthS);
        for (var i = 1; i < s.Count; i++)
        {
            var dt = s.TimeS[i] - s.TimeS[i - 1];
            var here = Math.Floor(s.TimeS[i - 1] / LengthS);
            if (here != slot) (slot, sum) = (here, sum.Close(stretches, slot * LengthS));
            if (!(speed[i] >= StandingMps) || !SensorRange.SpeedMps.Holds(speed[i]) || dt > LongestSilenceS || pauses.Holds(s.TimeS[i - 1], s.TimeS[i])) continue;
            sum.Moving += dt;
            sum.Speed.Add(speed[i], dt);
            if (At(s.CadenceSpm, i) > 0) sum.Cadence.Add(s.CadenceSpm![i], dt, SensorRange.CadenceSpm);
            sum.Stance.Add(At(s.StanceTimeMs, i), dt, SensorRange.StanceTimeMs);
            sum.Oscillation.Add(At(s.VerticalOscillationMm, i), dt, SensorRange.VerticalOscillationMm);
            sum.Grade.Add(At(s.GradePercent, i), dt);
        }
        sum.Close(stretches, slot * LengthS);
        return stretches.Count > 0 ? stretches : FromTotals(run.Run);
    }

    // A run without samples still has a distance and a time.
    private static RunStretch[] FromTotals(Run run)
    {
        var moving = run.MovingS;
        if (!(moving > 0) || !(run.DistanceM > 0) || !(run.DistanceM / moving >= StandingMps)) return [];
        return [new(0, moving, run.DistanceM / moving, run.AverageCadenceSpm ?? double.NaN, run.MeanStanceTimeMs ?? double.NaN,
            run.MeanVerticalOscillationMm ?? double.NaN, run.MeanGradePercent ?? double.NaN)];
    }

    private static double At(double[]? column, int i) => column is null ? double.NaN : column[i];

    private struct Sums
    {
        public double Moving;
        public WeightedMean Speed, Cadence, Stance, Oscillation, Grade;

        public readonly Sums Close(List<RunStretch> stretches, double fromS)
        {
            if (Moving > 0) stretches.Add(new(fromS, Moving, Speed.Value, Cadence.Value, Stance.Value, Oscillation.Value, Grade.Value));
            return default;
        }
    }
}
