namespace Backstride.App.Web.Move;

/// <summary>A purpose as a heading: the words of knowledge/, begun with a capital.</summary>
public static class PurposeWords
{
    public static string Of(string purpose)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        var words = purpose.Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
