using Backstride.Plan.Course;

namespace Backstride.App.CommandLine.Json;

/// <summary>How pain that has lasted this long went on average in pooled cohorts; never about one person.</summary>
internal sealed record CourseJson(string Summary, IReadOnlyList<CourseJson.Curve> Curves)
{
    public static CourseJson Of(ExpectedCourse course) => new(
        course.Summary,
        [.. course.Curves.Select(curve => new Curve(curve.Name, [.. curve.Points.Select(point => new Point(point.Week, point.Pain))], curve.Sources))]);

    /// <summary>One review's curve.</summary>
    internal sealed record Curve(string Name, IReadOnlyList<Point> Points, IReadOnlyList<string> Sources);

    /// <summary>Mean pain so many weeks after the start of the cohort.</summary>
    /// <param name="Pain">0 to 100.</param>
    internal sealed record Point(double Week, double Pain);
}
