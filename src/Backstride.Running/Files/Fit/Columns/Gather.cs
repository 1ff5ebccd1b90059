using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Backstride.Running.Files.Fit;

/// <summary>Picks one field out of many messages, one behind the other and low byte first.</summary>
internal static class Gather
{
    /// <param name="messages">Where each message starts. The caller has made sure that they lie wholly within the bytes.</param>
    public static void Copy(byte[] bytes, ReadOnlySpan<int> messages, int offset, int size, bool bigEndian, Span<byte> to)
    {
        switch (size)
        {
            case 1:
                Pick(bytes, messages, offset, to);
                break;
            case 2:
                var shorts = MemoryMarshal.Cast<byte, ushort>(to);
                Pick(bytes, messages, offset, shorts);
                if (bigEndian) BinaryPrimitives.ReverseEndianness(shorts, shorts);
                break;
            case 4:
                var words = MemoryMarshal.Cast<byte, uint>(to);
                Pick(bytes, messages, offset, words);
                if (bigEndian) BinaryPrimitives.ReverseEndianness(words, words);
                break;
            default:
                var longs = MemoryMarshal.Cast<byte, ulong>(to);
                Pick(bytes, messages, offset, longs);
                if (bigEndian) BinaryPrimitives.ReverseEndianness(longs, longs);
                break;
        }
    }

    // The bounds are checked once for all, by the walk that found the messages; checking each value anew costs a third of the speed.
    private static void Pick<T>(byte[] bytes, ReadOnlySpan<int> messages, int offset, Span<T> to)
        where T : unmanaged
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bytes), offset);
        to = to[..messages.Length];
        for (var i = 0; i < messages.Length; i++) to[i] = Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref first, messages[i]));
    }
}
