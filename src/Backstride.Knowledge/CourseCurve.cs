namespace Backstride.Knowledge;

/// <summary>How pain went on average in one pooled review of many cohorts.</summary>
/// <param name="Name">Who pooled it, as a label of the line.</param>
/// <param name="FromDay">It speaks for pain that has lasted this many days.</param>
/// <param name="ToDay">The last such day; null for no end.</param>
public sealed record CourseCurve(string Id, string Name, int FromDay, int? ToDay, IReadOnlyList<CoursePoint> Points, EvidenceGrade Grade, IReadOnlyList<string> Sources);
