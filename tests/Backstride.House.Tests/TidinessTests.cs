using System.Text.RegularExpressions;
using Backstride.Testing;

namespace Backstride.House.Tests;

/// <summary>Small files, one public type each, nothing unfinished.</summary>
public sealed partial class TidinessTests
{
    private const int MostLines = 400;

    private static IEnumerable<string> Sources(string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), pattern, SearchOption.AllDirectories);

    [Fact]
    public void No_source_file_is_longer_than_a_reader_can_hold()
    {
        var long_ = from pattern in new[] { "*.cs", "*.razor", "*.css", "*.js" }
                    from file in Sources(pattern)
                    let lines = File.ReadLines(file).Count()
                    where lines > MostLines
                    select $"{Path.GetRelativePath(Repository.Root, file)}: {lines} lines";

        Assert.Empty(long_);
    }

    [Fact]
    public void A_file_holds_one_public_type_and_bears_its_name()
    {
        var wrong = from file in Sources("*.cs")
                    let names = PublicType().Matches(File.ReadAllText(file)).Select(m => m.Groups["name"].Value).Distinct().ToArray()
                    where names.Length > 1 || (names.Length == 1 && names[0] != Path.GetFileNameWithoutExtension(file).Split('.')[0])
                    select $"{Path.GetRelativePath(Repository.Root, file)}: {string.Join(", ", names)}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Nothing_in_the_program_is_left_to_do()
    {
        var unfinished = from pattern in new[] { "*.cs", "*.razor", "*.js" }
                         from file in Sources(pattern)
                         where Unfinished().IsMatch(File.ReadAllText(file))
                         select Path.GetRelativePath(Repository.Root, file);

        Assert.Empty(unfinished);
    }

    [Fact]
    public void Nothing_large_is_kept_here()
    {
        const long MostBytes = 1_000_000;
        var large = from room in new[] { "src", "tests", "bench", "docs", "knowledge", "eng" }
                    from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, room), "*", SearchOption.AllDirectories)
                    where new FileInfo(file).Length > MostBytes
                    select $"{Path.GetRelativePath(Repository.Root, file)}: {new FileInfo(file).Length} bytes";

        Assert.Empty(large);
    }

    // Only types that start a line: a nested public type belongs to the one around it.
    [GeneratedRegex(@"^public (?:abstract |sealed |static |readonly |partial )*(?:class|record struct|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"TODO|FIXME|NotImplementedException|throw new NotSupportedException\(\)")]
    private static partial Regex Unfinished();
}
