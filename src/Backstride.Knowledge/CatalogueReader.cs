using System.Reflection;
using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge;

/// <summary>Reads knowledge/ from the program itself or from a folder, and checks all of it.</summary>
/// <remarks>A reading reports every fault it finds, not the first. Safe to call from several threads.</remarks>
public static class CatalogueReader
{
    /// <summary>The edition built into the program. A list that has no file is empty.</summary>
    public static CatalogueReading ReadEmbedded()
    {
        Dictionary<string, string> texts = [];
        foreach (var file in KnowledgeFile.All)
        {
            if (EmbeddedText(file) is { } text) texts[file] = text;
        }
        return ReadTexts(texts, everyFile: false);
    }

    /// <summary>One file of the edition built into the program; null when it has none of that name.</summary>
    internal static string? EmbeddedText(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("knowledge/" + file);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>An edition in a folder, as BACKSTRIDE_KNOWLEDGE names it. A file that is missing or cannot be read is KNW001.</summary>
    public static CatalogueReading ReadFolder(string folder) => ReadTexts(TextsOf(folder), everyFile: true);

    /// <summary>The files of an edition in a folder, by name. A file that is missing or cannot be read is left out.</summary>
    public static IReadOnlyDictionary<string, string> TextsOf(string folder)
    {
        Dictionary<string, string> texts = [];
        foreach (var file in KnowledgeFile.All)
        {
            var path = Path.Combine(folder, file);
            try
            {
                if (File.Exists(path)) texts[file] = File.ReadAllText(path);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // Left out of the texts, it is reported as a file that is not there.
            }
        }
        return texts;
    }

    /// <summary>An edition handed in as text, by file name.</summary>
    /// <param name="everyFile">Whether a file that is not there is a fault.</param>
    public static CatalogueReading ReadTexts(IReadOnlyDictionary<string, string> texts, bool everyFile) =>
        new Edition(texts).Read(everyFile);
}
