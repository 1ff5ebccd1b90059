using System.Xml.Linq;
using Backstride.Testing;

namespace Backstride.House.Tests;

/// <summary>The little of a project file that the rules of the house look at.</summary>
internal sealed record ProjectFile(string Name, IReadOnlyList<string> References, IReadOnlyList<string> Packages, bool IsPure)
{
    public static IReadOnlyList<ProjectFile> In(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories).Select(Read).OrderBy(p => p.Name, StringComparer.Ordinal)];

    private static ProjectFile Read(string path)
    {
        var xml = XDocument.Load(path);
        return new(
            Path.GetFileNameWithoutExtension(path)["Backstride.".Length..],
            [.. Includes(xml, "ProjectReference").Select(include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))["Backstride.".Length..])],
            [.. Includes(xml, "PackageReference")],
            xml.Descendants("PureRoom").Any(e => e.Value == "true"));
    }

    private static IEnumerable<string> Includes(XDocument xml, string element) =>
        xml.Descendants(element).Select(e => (string?)e.Attribute("Include") ?? "");
}
