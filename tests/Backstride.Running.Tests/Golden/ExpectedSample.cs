using System.Text.Json;
using Backstride.Testing;

namespace Backstride.Running.Tests.Golden;

/// <summary>One sample of ../shared/runfiles and what independent decoders make of it.</summary>
internal sealed class ExpectedSample(string name, JsonElement values)
{
    public static string Folder { get; } = Path.Combine(Repository.Shared, "runfiles", "samples");

    private static readonly Lazy<Dictionary<string, JsonElement>> Oracle = new(() =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "expected.json"))).RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value));

    public static IEnumerable<string> Names => Repository.HasShared ? Oracle.Value.Keys : [];

    public static ExpectedSample Of(string name) => new(name, Oracle.Value[name]);

    public string Name => name;

    public byte[] Bytes => File.ReadAllBytes(Path.Combine(Folder, name));

    public bool IsFit => values.TryGetProperty("recordsWithPosition", out _) && values.TryGetProperty("sdkIsFit", out _) || values.TryGetProperty("integrity", out _);

    public bool IsGpx => name.StartsWith("gpx/", StringComparison.Ordinal);

    /// <summary>The oracle itself could not read it whole.</summary>
    public bool IsBroken => values.TryGetProperty("integrity", out var i) ? i.GetProperty("verdict").GetString() != "ok" : !values.GetProperty("wellFormed").GetBoolean();

    public double? Number(string key) => values.TryGetProperty(key, out var v) && v.ValueKind == JsonValueKind.Number ? v.GetDouble() : null;

    public string? Text(string key) => values.TryGetProperty(key, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;

    /// <summary>The first word of TCX's list or GPX's types; FIT has one word.</summary>
    public string? Word(string key) => !values.TryGetProperty(key, out var v) ? null
        : v.ValueKind == JsonValueKind.Array ? (v.GetArrayLength() > 0 ? v[0].GetString() : null) : v.GetString();

    public (double Lat, double Lon)? Position(string key)
    {
        if (!values.TryGetProperty(key, out var v)) return null;
        return v.ValueKind switch
        {
            JsonValueKind.Array when v[0].ValueKind == JsonValueKind.Number => (v[0].GetDouble(), v[1].GetDouble()),
            JsonValueKind.Object => (v.GetProperty("latDeg").GetDouble(), v.GetProperty("lonDeg").GetDouble()),
            _ => null,
        };
    }

    /// <summary>Mean of an extension of a GPX track point.</summary>
    public double? ExtensionMean(string key) =>
        values.TryGetProperty("extensionValues", out var e) && e.TryGetProperty(key, out var v) && v.ValueKind == JsonValueKind.Object && v.GetProperty("mean").ValueKind == JsonValueKind.Number ? v.GetProperty("mean").GetDouble() : null;
}
