namespace Backstride.Knowledge;

/// <summary>Reads knowledge/ from the program itself or from a folder, and checks all of it.</summary>
public static class CatalogueReader
{
    /// <summary>The edition built into the program.</summary>
    public static CatalogueReading ReadEmbedded() => throw new NotSupportedException();

    /// <summary>An edition in a folder, as BACKSTRIDE_KNOWLEDGE names it.</summary>
    public static CatalogueReading ReadFolder(string folder) => throw new NotSupportedException();
}
