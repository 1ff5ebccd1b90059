namespace Backstride.Knowledge;

/// <summary>A place of pain on the drawing of a body: an ellipse, and what lies there.</summary>
/// <param name="AnswerId">The answer of the question about places that it stands for.</param>
/// <param name="X">From the middle line to the right of the picture; the figure is 432 high.</param>
/// <param name="Touch">False where other places lie on top of it: it shows, and is picked from the list.</param>
/// <param name="Parts">Ids of structures of anatomy.yaml.</param>
public sealed record BodyRegion(string AnswerId, BodyView View, double X, double Y, double Rx, double Ry, bool Touch, IReadOnlyList<string> Parts)
{
    /// <summary>The question whose answers are places on a body.</summary>
    public const string QuestionId = "pain-place";
}
