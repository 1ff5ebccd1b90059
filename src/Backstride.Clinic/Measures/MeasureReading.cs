namespace Backstride.Clinic.Measures;

/// <summary>The score of a measure, or why there is none.</summary>
/// <param name="Score">Null when there is a fault.</param>
public sealed record MeasureReading(double? Score, IReadOnlyList<MeasureFault> Faults);
