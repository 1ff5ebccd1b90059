using System.Text.RegularExpressions;
using Backstride.Testing;

namespace Backstride.Running.Tests;

public partial class FaultCodeTests
{
    [Fact]
    public void Every_code_in_the_source_stands_in_the_docs_and_the_other_way_round()
    {
        var folder = Path.Combine(Repository.Root, "src", "Backstride.Running");
        var source = string.Concat(Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var used = Code().Matches(source).Select(m => m.Value.Trim('"')).ToHashSet();
        foreach (var number in Shared().Matches(source).Select(m => m.Groups[1].Value)) used.UnionWith(["GPX" + number, "TCX" + number]);
        var table = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "run-files.md")).Where(l => l.StartsWith('|')).Select(l => l.Split('|')[1]);
        var written = table.SelectMany(c => Plain().Matches(c).Select(m => m.Value)).ToHashSet();
        Assert.Equal(used.Order(), written.Order());
    }

    [GeneratedRegex("\"(FIT|GPX|TCX|ARC|RUN|JSN|APL)[0-9]{3}\"")]
    private static partial Regex Code();

    [GeneratedRegex("codes \\+ \"([0-9]{3})\"")]
    private static partial Regex Shared();

    [GeneratedRegex("[A-Z]{3}[0-9]{3}")]
    private static partial Regex Plain();
}
