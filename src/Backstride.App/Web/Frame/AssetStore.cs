using System.Security.Cryptography;

namespace Backstride.App.Web.Frame;

/// <summary>All assets of the program, read once.</summary>
public static class AssetStore
{
    private const string Prefix = "assets/";

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".ico"] = "image/x-icon",
        [".txt"] = "text/plain; charset=utf-8",
        [".webmanifest"] = "application/manifest+json",
        [".json"] = "application/json",
    };

    private static readonly Dictionary<string, Asset> All = Read();

    public static Asset? Find(string path) => All.GetValueOrDefault(path);

    /// <summary>The address of an asset, with its version, so that it may be kept for a year and is still never stale.</summary>
    public static string Url(string path) => All.TryGetValue(path, out var asset)
        ? $"/assets/{path}?v={asset.Version}"
        : throw new InvalidOperationException($"There is no asset {path}");

    private static Dictionary<string, Asset> Read()
    {
        var assembly = typeof(AssetStore).Assembly;
        var all = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var path = name[Prefix.Length..].Replace('\\', '/');
            var type = Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
            all[path] = new(path, type, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12], bytes);
        }

        return all;
    }
}
