namespace Backstride.App.Importing;

/// <summary>Something handed over: a name to show and its bytes, opened when their turn comes.</summary>
/// <param name="Named">True when the person named exactly this file; false when it was found in a folder among others.</param>
public sealed record ImportSource(string Name, Func<Stream> Open, bool Named = true)
{
    /// <summary>Files as they are and folders with all below them, in a stable order.</summary>
    public static IEnumerable<ImportSource> FromPaths(IEnumerable<string> paths) => paths.SelectMany(path => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Order(StringComparer.Ordinal).Select(file => new ImportSource(file, () => File.OpenRead(file), Named: false))
        : [new ImportSource(path, () => File.OpenRead(path))]);
}
