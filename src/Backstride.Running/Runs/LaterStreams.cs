namespace Backstride.Running.Runs;

/// <summary>Streams that only a page or a document asks for.</summary>
/// <param name="StepLength">On the run's axis; null where there is none.</param>
/// <param name="MarkDoubtful">False for a sport of which nobody knows what is possible.</param>
internal sealed record LaterStreams(Func<double[]?> StepLength, bool MarkDoubtful)
{
    public double[]? Adjusted(RunStreams s)
    {
        if (s.SpeedMps is not { } speed || s.GradePercent is not { } grade) return null;
        var adjusted = GC.AllocateUninitializedArray<double>(speed.Length);
        GradeCost.OnTheFlat(speed, grade, adjusted);
        return adjusted;
    }

    public bool[]? Doubtful(RunStreams s)
    {
        if (!MarkDoubtful) return null;
        bool[]? doubtful = null;
        void Mark(double[]? column, SensorRange range)
        {
            if (column is null || !range.IsLeftBy(column)) return;
            doubtful ??= new bool[s.Count];
            for (var i = 0; i < column.Length; i++) doubtful[i] |= column[i] < range.Least || column[i] > range.Most;
        }
        Mark(s.SpeedMps, SensorRange.SpeedMps);
        Mark(s.HeartRateBpm, SensorRange.HeartRateBpm);
        Mark(s.CadenceSpm, SensorRange.CadenceSpm);
        Mark(s.StanceTimeMs, SensorRange.StanceTimeMs);
        Mark(s.StanceTimeBalancePercent, SensorRange.StanceTimeBalancePercent);
        Mark(s.VerticalOscillationMm, SensorRange.VerticalOscillationMm);
        Mark(s.StepLengthMm, SensorRange.StepLengthMm);
        Mark(s.PowerW, SensorRange.PowerW);
        return doubtful;
    }
}
