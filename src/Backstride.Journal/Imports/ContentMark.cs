using System.Security.Cryptography;

namespace Backstride.Journal;

/// <summary>
/// Sixteen bytes that tell one file's content from another's. GMAC under a key that everybody knows: it keeps chance out (files that differ
/// share it once in 2^110 pairs), not forgers, who could only hide a file of their own. An eighth of the time of SHA-256, which journals began
/// with and is still looked up where they hold one.
/// </summary>
/// <param name="seen">Marks of files whose runs are in the journal, as <see cref="ImportStore.SeenHashes"/> gives them.</param>
public sealed class ContentMark(IReadOnlySet<string> seen)
{
    private const int Length = 16, NonceLength = 12, OldHexLength = 64;

    [ThreadStatic]
    private static AesGcm? _gmac;

    private readonly bool _anyOld = seen.Any(mark => mark.Length == OldHexLength);

    /// <summary>The mark of a content; the same on every machine.</summary>
    public static byte[] Of(ReadOnlySpan<byte> content)
    {
        var mark = new byte[Length];
        _gmac ??= new(new byte[Length], Length);
        _gmac.Encrypt(stackalloc byte[NonceLength], default, default, mark, content);
        return mark;
    }

    /// <summary>The mark under which this content is in the ledger already, or the one to enter it under.</summary>
    public (byte[] Mark, bool IsSeen) Look(ReadOnlySpan<byte> content)
    {
        var mark = Of(content);
        if (seen.Contains(Convert.ToHexString(mark))) return (mark, true);
        if (_anyOld && SHA256.HashData(content) is var old && seen.Contains(Convert.ToHexString(old))) return (old, true);
        return (mark, false);
    }
}
