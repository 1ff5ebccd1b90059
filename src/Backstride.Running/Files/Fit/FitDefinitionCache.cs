namespace Backstride.Running.Files.Fit;

/// <summary>Definitions met before in this file. Some writers redefine thousands of times, with the same few layouts; each keeps its plan.</summary>
internal sealed class FitDefinitionCache
{
    private const int Kept = 512;
    private readonly Dictionary<ulong, (byte[] Bytes, FitDefinition Definition)> _known = [];

    public FitDefinition? Read(ReadOnlySpan<byte> at, bool withDeveloperFields, out int length)
    {
        length = LengthOf(at, withDeveloperFields);
        if (length < 0) return null;
        var bytes = at[..length];
        var key = Hash(bytes, withDeveloperFields);
        if (_known.TryGetValue(key, out var hit) && bytes.SequenceEqual(hit.Bytes)) return hit.Definition;
        var definition = FitDefinition.Read(bytes, withDeveloperFields, out _);
        if (definition is null) return null;
        if (_known.Count >= Kept) _known.Clear();
        _known[key] = (bytes.ToArray(), definition);
        return definition;
    }

    /// <summary>Bytes of the definition, or -1 when they are not all there.</summary>
    private static int LengthOf(ReadOnlySpan<byte> at, bool withDeveloperFields)
    {
        if (at.Length < 5) return -1;
        var length = 5 + at[4] * 3;
        if (withDeveloperFields)
        {
            if (at.Length <= length) return -1;
            length += 1 + at[length] * 3;
        }
        return at.Length < length ? -1 : length;
    }

    // FNV-1a: the bytes are compared after it, so it need only spread well.
    private static ulong Hash(ReadOnlySpan<byte> bytes, bool withDeveloperFields)
    {
        var hash = withDeveloperFields ? 14695981039346656037UL : 14695981039346656036UL;
        foreach (var b in bytes) hash = (hash ^ b) * 1099511628211UL;
        return hash;
    }
}
