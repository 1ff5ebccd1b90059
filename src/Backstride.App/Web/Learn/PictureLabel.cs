namespace Backstride.App.Web.Learn;

/// <summary>A name beside a drawing, and the point that it names, in the units of the drawing.</summary>
public sealed record PictureLabel(string StructureId, string Text, double X, double Y, double ToX, double ToY)
{
    /// <summary>About the width of a letter at the size of the labels.</summary>
    private const double LetterWidth = 7;

    /// <summary>The leading line leaves on the side that faces what is named.</summary>
    public double LineX => ToX < X ? X - 4 : X + (Text.Length * LetterWidth) + 4;

    public double LineY => Y - 4;
}
