namespace Backstride.Running.Load;

/// <summary>About half a minute of moving on foot, as means. NaN where nothing was measured.</summary>
internal readonly record struct RunStretch(double FromS, double MovingS, double SpeedMps, double CadenceSpm, double StanceTimeMs, double VerticalOscillationMm, double GradePercent);
