namespace Backstride.Testing;

/// <summary>The example of a package's README against the test that runs it: the same lines, so that the example always compiles.</summary>
internal static class ReadmeExample
{
    /// <summary>Lines of the first C# block without its usings.</summary>
    public static string[] OfPackage(string project) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "src", project, "README.md"))
            .SkipWhile(line => line != "```csharp").Skip(1).TakeWhile(line => line != "```").SkipWhile(line => line.Length > 0).Skip(1).Select(line => line.Trim())];

    /// <summary>As many lines of the source as the example has, from where its first line stands.</summary>
    public static string[] InSource(string[] example, params string[] path)
    {
        var source = File.ReadLines(Path.Combine([Repository.Root, .. path])).Select(line => line.Trim());
        return [.. source.SkipWhile(line => line != example[0]).Take(example.Length)];
    }
}
