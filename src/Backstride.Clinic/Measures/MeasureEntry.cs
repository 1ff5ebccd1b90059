namespace Backstride.Clinic.Measures;

/// <summary>A measure, filled in once.</summary>
/// <param name="At">With the clock offset it was written with, so that it keeps the runner's own day.</param>
/// <param name="Score">The values as one number, within the measure's bounds.</param>
public sealed record MeasureEntry(DateTimeOffset At, string MeasureId, IReadOnlyList<MeasureValue> Values, double Score)
{
    public DateOnly Day => DateOnly.FromDateTime(At.Date);
}
