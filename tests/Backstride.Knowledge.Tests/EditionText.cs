using Backstride.Testing;

namespace Backstride.Knowledge.Tests;

/// <summary>The files of knowledge/ as text, to be spoiled one at a time.</summary>
internal static class EditionText
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "knowledge");

    public static Dictionary<string, string> Files() => Directory.GetFiles(Folder, "*.yaml")
        .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);

    /// <summary>The faults after one piece of text in one file was replaced; the text has to be there.</summary>
    public static IReadOnlyList<KnowledgeFault> After(string file, string old, string @new)
    {
        var files = Files();
        Assert.Contains(old, files[file], StringComparison.Ordinal);
        var at = files[file].IndexOf(old, StringComparison.Ordinal);
        files[file] = files[file][..at] + @new + files[file][(at + old.Length)..];
        return CatalogueReader.ReadTexts(files, everyFile: true).Faults;
    }

    /// <summary>The line, counted from 1, on which a text first stands.</summary>
    public static int LineOf(string file, string text) =>
        Files()[file][..Files()[file].IndexOf(text, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
}
