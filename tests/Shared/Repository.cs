namespace Backstride.Testing;

/// <summary>Where this checkout lies, and whether the optional folder of shared samples lies beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Real run files and published tables that are too large or not ours to ship. Tests skip without it.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    public static bool HasShared { get; } = Directory.Exists(Path.Combine(Shared, "runfiles"));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Backstride.slnx"))) return folder.FullName;
        throw new InvalidOperationException("No Backstride.slnx above " + AppContext.BaseDirectory);
    }
}
