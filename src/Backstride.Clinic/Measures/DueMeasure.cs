using Backstride.Knowledge;

namespace Backstride.Clinic.Measures;

/// <summary>The one measure to ask today.</summary>
/// <param name="DaysSinceLast">Null when it was never filled in.</param>
/// <param name="Quiet">The back has been quiet for weeks, and this is only to see that it still is.</param>
public sealed record DueMeasure(Measure Measure, int? DaysSinceLast, bool Quiet);
