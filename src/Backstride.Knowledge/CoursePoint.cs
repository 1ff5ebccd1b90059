namespace Backstride.Knowledge;

/// <summary>Mean pain, 0 to 100, so many weeks after the start.</summary>
public sealed record CoursePoint(int Week, double Pain);
