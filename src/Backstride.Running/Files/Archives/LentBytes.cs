using System.Buffers;

namespace Backstride.Running.Files.Archives;

/// <summary>Room of the shared pool, given back once at most.</summary>
internal sealed class LentBytes
{
    /// <summary>Longer rooms are rare, and a pool full of them would be most of the peak of an import.</summary>
    public const int Longest = 1 << 19;

    /// <summary>As many of a size as an import has under way at once: the shared pool keeps some thirty a core and lets the collector have the others.</summary>
    private const int MostOfASize = 192;

    private static readonly ArrayPool<byte> Rooms = ArrayPool<byte>.Create(Longest, MostOfASize);

    private byte[]? _room;

    /// <summary>Null when the room is too long to be lent.</summary>
    public byte[]? Take(int length) => length > Longest ? null : _room = Rooms.Rent(length);

    public void GiveBack()
    {
        if (Interlocked.Exchange(ref _room, null) is { } room) Rooms.Return(room);
    }
}
