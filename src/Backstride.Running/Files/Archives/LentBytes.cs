using System.Buffers;

namespace Backstride.Running.Files.Archives;

/// <summary>Room of the shared pool, given back once at most.</summary>
internal sealed class LentBytes
{
    private byte[]? _room;

    public byte[] Take(int length) => _room = ArrayPool<byte>.Shared.Rent(length);

    public void GiveBack()
    {
        if (Interlocked.Exchange(ref _room, null) is { } room) ArrayPool<byte>.Shared.Return(room);
    }
}
