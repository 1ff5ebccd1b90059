namespace Backstride.Running.Files.Fit;

/// <summary>Definitions met before in this file. Some writers redefine thousands of times, with the same few layouts; each keeps its plan.</summary>
internal sealed class FitDefinitionCache
{
    private const int Kept = 512;
    private const int CountAt = 4, HeadLength = 5;
    private readonly Dictionary<ulong, (byte[] Bytes, FitDefinition Definition)> _known = [];

    /// <summary>The definition after its header byte; null when it is not all there. <paramref name="length"/> is what it takes, as far as that can be told.</summary>
    public FitDefinition? Read(ReadOnlySpan<byte> at, bool withDeveloperFields, out int length)
    {
        length = LengthOf(at, withDeveloperFields);
        if (at.Length < length) return null;
        var bytes = at[..length];
        var key = Hash(bytes, withDeveloperFields);
        if (_known.TryGetValue(key, out var hit) && bytes.SequenceEqual(hit.Bytes)) return hit.Definition;
        var definition = FitDefinition.Read(bytes, withDeveloperFields);
        if (_known.Count >= Kept) _known.Clear();
        _known[key] = (bytes.ToArray(), definition);
        return definition;
    }

    // As long as the bytes are too few to tell, one more than there are.
    private static int LengthOf(ReadOnlySpan<byte> at, bool withDeveloperFields)
    {
        if (at.Length < HeadLength) return HeadLength;
        var length = HeadLength + at[CountAt] * 3;
        if (!withDeveloperFields) return length;
        return at.Length <= length ? length + 1 : length + 1 + at[length] * 3;
    }

    // FNV-1a: the bytes are compared after it, so it need only spread well.
    private static ulong Hash(ReadOnlySpan<byte> bytes, bool withDeveloperFields)
    {
        var hash = withDeveloperFields ? 14695981039346656037UL : 14695981039346656036UL;
        foreach (var b in bytes) hash = (hash ^ b) * 1099511628211UL;
        return hash;
    }
}
