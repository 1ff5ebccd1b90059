using System.Globalization;

namespace Backstride.Spine.Anatomy;

/// <summary>Reads a table built into the library: tab-separated, '#' starts a comment.</summary>
internal static class Table
{
    public static IEnumerable<string[]> Rows(string name) =>
        Text("tables/" + name)
            .Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));

    public static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static string Text(string resource)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException("No resource " + resource);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
