using Backstride.Knowledge;

namespace Backstride.App.Tests.Learn;

/// <summary>The knowledge built into the program; its faults, in words, when it has any.</summary>
internal static class Edition
{
    public static Catalogue Read()
    {
        var reading = CatalogueReader.ReadEmbedded();
        return reading.Catalogue ?? throw new InvalidOperationException(string.Join('\n', reading.Faults));
    }
}
