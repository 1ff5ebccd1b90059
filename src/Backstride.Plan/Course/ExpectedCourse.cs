using Backstride.Knowledge;

namespace Backstride.Plan.Course;

/// <summary>How pain that has lasted this long goes on average, as pooled from cohorts. Never about one person.</summary>
/// <param name="Summary">In one or two sentences, with the disagreement of the reviews when there is one.</param>
public sealed record ExpectedCourse(string Summary, IReadOnlyList<CourseCurve> Curves)
{
    private const int FastUntilDay = 83;

    internal static ExpectedCourse Of(Situation now)
    {
        var day = now.Episode.Day;
        CourseCurve[] curves = [.. now.Inputs.Catalogue.Course.Where(curve => day >= curve.FromDay && (curve.ToDay is null || day <= curve.ToDay))];
        var text = now.Texts.Phrase(day <= FastUntilDay ? "course-fast" : "course-slow");
        var ends = curves.Select(curve => curve.Points[^1].Pain).Order().ToList();
        if (ends.Count > 1 && ends[^1] > ends[0]) text += " " + now.Texts.Phrase("course-differ", ("least", ends[0]), ("most", ends[^1]));
        return new(text, curves);
    }
}
