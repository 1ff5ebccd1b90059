using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Backstride.Running.Files.Archives;

/// <summary>
/// Opens deflate (RFC 1951) of which packed bytes and opened length are both at hand, as those of a zip's member are: no window, no stream, no
/// copy. Half of an import was spent in a general reader; this one takes some 60 % of its time (bench/import). It is strict: where anything is
/// odd it says so, and the framework's reader is asked, which also says what could be saved.
/// </summary>
internal sealed class FastInflate
{
    /// <summary>Room beyond the end that may be written on, so that copies need not be careful with their last bytes.</summary>
    public const int Slack = 320;

    private const int DirectBits = 11, DistanceBits = 8, LengthBits = 7;

    [ThreadStatic]
    private static FastInflate? _kept;

    // Room for the largest second tables that a complete code of so many symbols can need.
    private readonly HuffmanTable _literals = new(DirectBits, 2342), _distances = new(DistanceBits, 402), _lengths = new(LengthBits, 128);
    private readonly byte[] _codeLengths = new byte[InflateCodes.MostSymbols + InflateCodes.MostDistances];

    private ulong _bits;
    private int _filled, _at;

    /// <summary>True when the packed bytes are a whole stream that opens to just this length; what follows the stream is not looked at.</summary>
    /// <param name="room">Longer than the length by <see cref="Slack"/>; what lies there is written over.</param>
    public static bool TryOpen(ReadOnlySpan<byte> packed, Span<byte> room, int length) => TryOpen(packed, room, length, out _);

    /// <param name="used">How many of the packed bytes the stream took.</param>
    /// <inheritdoc cref="TryOpen(ReadOnlySpan{byte}, Span{byte}, int)"/>
    public static bool TryOpen(ReadOnlySpan<byte> packed, Span<byte> room, int length, out int used)
    {
        used = 0;
        // The stream is read eight bytes at a time, lowest first.
        if (room.Length < length + Slack || !BitConverter.IsLittleEndian) return false;
        var inflate = _kept ??= new();
        if (!inflate.Open(packed, room, length)) return false;
        used = inflate._at - inflate._filled / 8;
        return true;
    }

    private bool Open(ReadOnlySpan<byte> packed, Span<byte> room, int length)
    {
        (_bits, _filled, _at) = (0, 0, 0);
        var to = 0;
        while (true)
        {
            Refill(packed);
            var (last, kind) = (Take(1) == 1, Take(2));
            to = kind switch
            {
                0 => Stored(packed, room, to, length),
                1 => _literals.Fill(InflateCodes.FixedLengths, InflateCodes.LiteralsAndLengths) && _distances.Fill(InflateCodes.FixedDistances, InflateCodes.Distances)
                    ? Block(packed, room, to, length) : -1,
                2 => ReadCodes(packed) ? Block(packed, room, to, length) : -1,
                _ => -1,
            };
            if (to < 0) return false;
            // Bits that were looked at ahead may lie beyond the end; bits that were used may not.
            if (last) return to == length && _at - _filled / 8 <= packed.Length;
        }
    }

    private int Stored(ReadOnlySpan<byte> packed, Span<byte> room, int to, int length)
    {
        Take(_filled & 7);
        // Whole bytes that were looked at ahead are given back.
        var at = _at - _filled / 8;
        (_bits, _filled) = (0, 0);
        if (at + 4 > packed.Length) return -1;
        var count = packed[at] | packed[at + 1] << 8;
        if (count != (~(packed[at + 2] | packed[at + 3] << 8) & 0xFFFF) || at + 4 + count > packed.Length || to + count > length) return -1;
        packed.Slice(at + 4, count).CopyTo(room[to..]);
        _at = at + 4 + count;
        return to + count;
    }

    private bool ReadCodes(ReadOnlySpan<byte> packed)
    {
        var (literals, distances, given) = (Take(5) + 257, Take(5) + 1, Take(4) + 4);
        if (literals > 286 || distances > 30) return false;
        Span<byte> lengths = stackalloc byte[InflateCodes.LengthCodes];
        lengths.Clear();
        for (var i = 0; i < given; i++)
        {
            Refill(packed);
            lengths[InflateCodes.Order[i]] = (byte)Take(3);
        }
        if (!_lengths.Fill(lengths, InflateCodes.Lengths)) return false;
        var all = literals + distances;
        for (var i = 0; i < all;)
        {
            Refill(packed);
            var entry = Unsafe.Add(ref _lengths.First, (nint)(_bits & ((1 << LengthBits) - 1)));
            Take((int)(entry & 63));
            var symbol = (int)(entry >> 16);
            if (symbol < 16)
            {
                _codeLengths[i++] = (byte)symbol;
                continue;
            }
            if (symbol == 16 && i == 0) return false;
            var (value, times) = symbol switch
            {
                16 => (_codeLengths[i - 1], 3 + Take(2)),
                17 => ((byte)0, 3 + Take(3)),
                _ => ((byte)0, 11 + Take(7)),
            };
            if (i + times > all) return false;
            _codeLengths.AsSpan(i, times).Fill(value);
            i += times;
        }
        return _literals.Fill(_codeLengths.AsSpan(0, literals), InflateCodes.LiteralsAndLengths)
            && _distances.Fill(_codeLengths.AsSpan(literals, distances), InflateCodes.Distances);
    }

    // The loop that all the time is spent in, its four literals a turn written out since a loop over them is slower: fields in locals, places checked once a turn, the next entry fetched before a copy is made.
    private int Coded(ReadOnlySpan<byte> packed, Span<byte> room, int start, int length)
    {
        ref var from = ref MemoryMarshal.GetReference(packed);
        ref var into = ref MemoryMarshal.GetReference(room);
        ref var literals = ref _literals.First;
        ref var distances = ref _distances.First;
        var (bits, filled, at, to) = (_bits, (uint)_filled, (nint)_at, (nint)start);
        // A turn looks ahead three times, seven bytes on at most, and once before the first.
        nint wide = packed.Length - 4 * sizeof(ulong), most = length;
        if (at > wide) return start;
        // The entry is always that of the next bits: it was fetched while they were the lowest of enough, so that reading on waits for nothing.
        bits |= Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at)) << (int)filled;
        at += (nint)((filled ^ 63) >> 3);
        filled |= 56;
        var entry = Unsafe.Add(ref literals, (nint)(bits & ((1 << DirectBits) - 1)));
        while (at <= wide && to <= most)
        {
            bits |= Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at)) << (int)filled;
            at += (nint)((filled ^ 63) >> 3);
            filled |= 56;
            if ((int)entry < 0)
            {
                bits >>= (int)entry;
                filled -= (byte)entry;
                Unsafe.Add(ref into, to++) = (byte)(entry >> 16);
                entry = Unsafe.Add(ref literals, (nint)(bits & ((1 << DirectBits) - 1)));
                if ((int)entry < 0)
                {
                    bits >>= (int)entry;
                    filled -= (byte)entry;
                    Unsafe.Add(ref into, to++) = (byte)(entry >> 16);
                    entry = Unsafe.Add(ref literals, (nint)(bits & ((1 << DirectBits) - 1)));
                    if ((int)entry < 0)
                    {
                        bits >>= (int)entry;
                        filled -= (byte)entry;
                        Unsafe.Add(ref into, to++) = (byte)(entry >> 16);
                        entry = Unsafe.Add(ref literals, (nint)(bits & ((1 << DirectBits) - 1)));
                        if ((int)entry < 0)
                        {
                            bits >>= (int)entry;
                            filled -= (byte)entry;
                            Unsafe.Add(ref into, to++) = (byte)(entry >> 16);
                            entry = Unsafe.Add(ref literals, (nint)(bits & ((1 << DirectBits) - 1)));
                            continue;
                        }
                    }
                }
            }
            // Three literals took 33 bits at most; a length takes 20.
            if ((entry & (HuffmanTable.Further | HuffmanTable.End)) != 0)
            {
                if ((entry & HuffmanTable.End) != 0) break;
                var further = bits >> DirectBits;
                entry = Unsafe.Add(ref literals, (nint)((entry >> 16) + Low(further, entry >> 8)));
                if ((entry & (HuffmanTable.Literal | HuffmanTable.End)) != 0) break;
                bits = further;
                filled -= DirectBits;
            }
            var count = (nint)((entry >> 16) + (Low(bits, entry) >> (int)(entry >> 8)));
            bits >>= (int)entry;
            filled -= (byte)entry;
            if (filled < 28)
            {
                bits |= Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at)) << (int)filled;
                at += (nint)((filled ^ 63) >> 3);
                filled |= 56;
            }
            var distance = Unsafe.Add(ref distances, (nint)(bits & ((1 << DistanceBits) - 1)));
            if ((distance & HuffmanTable.Further) != 0)
            {
                bits >>= DistanceBits;
                filled -= DistanceBits;
                distance = Unsafe.Add(ref distances, (nint)((distance >> 16) + Low(bits, distance >> 8)));
            }
            var back = (nint)((distance >> 16) + (Low(bits, distance) >> (int)(distance >> 8)));
            bits >>= (int)distance;
            filled -= (byte)distance;
            if (back > to || back == 0) return -1;
            bits |= Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at)) << (int)filled;
            at += (nint)((filled ^ 63) >> 3);
            filled |= 56;
            entry = Unsafe.Add(ref literals, (nint)(bits & ((1 << DirectBits) - 1)));
            Copy(ref Unsafe.Add(ref into, to), back, count);
            to += count;
        }
        (_bits, _filled, _at) = (bits, (int)filled, (int)at);
        return (int)to;
    }

    /// <summary>One block to its end. What is rare (long codes of bytes, the end of the block, of the stream) is read symbol by symbol, without haste.</summary>
    private int Block(ReadOnlySpan<byte> packed, Span<byte> room, int to, int length)
    {
        while (true)
        {
            to = Coded(packed, room, to, length);
            // Every turn uses some of the stream, so that one which has ended comes to this.
            if (to < 0 || to > length || _at > packed.Length + sizeof(ulong)) return -1;
            Refill(packed);
            var entry = Next(_literals, DirectBits);
            if ((int)entry < 0)
            {
                Take((int)(entry & 63));
                room[to++] = (byte)(entry >> 16);
                continue;
            }
            if ((entry & HuffmanTable.End) != 0)
            {
                Take((int)(entry & 63));
                return entry >> 16 == 0 ? to : -1;
            }
            var count = Value(entry);
            var back = Value(Next(_distances, DistanceBits));
            if (back > to || back == 0) return -1;
            Copy(ref room[to], back, count);
            to += count;
        }
    }

    // The entry of the next symbol, found in either table; its bits are still to be taken.
    private uint Next(HuffmanTable table, int directBits)
    {
        var entry = Unsafe.Add(ref table.First, (nint)(_bits & ((1UL << directBits) - 1)));
        if ((int)entry < 0 || (entry & HuffmanTable.Further) == 0) return entry;
        Take(directBits);
        return Unsafe.Add(ref table.First, (nint)((entry >> 16) + Low(_bits, entry >> 8)));
    }

    private int Value(uint entry)
    {
        var value = (int)((entry >> 16) + (Low(_bits, entry) >> (int)(entry >> 8)));
        Take((int)(entry & 63));
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Eight(ref byte from, ref byte into, nint at) => Unsafe.WriteUnaligned(ref Unsafe.Add(ref into, at), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Low(ulong bits, uint count) => bits & ((1UL << (int)count) - 1);

    // Eight bytes at a time, a few beyond the end; where source and goal overlap by less, what was written is read again.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ref byte into, nint back, nint count)
    {
        ref var from = ref Unsafe.Subtract(ref into, back);
        if (back >= sizeof(ulong))
        {
            // Nearly every copy of a run file is this short: without a question there is no wrong guess of the processor.
            Eight(ref from, ref into, 0);
            Eight(ref from, ref into, 8);
            for (nint i = 16; i < count; i += 8) Eight(ref from, ref into, i);
        }
        else if (back == 1)
        {
            Unsafe.InitBlockUnaligned(ref into, from, (uint)count);
        }
        else
        {
            for (nint i = 0; i < count; i++) Unsafe.Add(ref into, i) = Unsafe.Add(ref from, i);
        }
    }

    /// <summary>At least 56 bits ahead: a length and a distance with all their extra bits, which take 48.</summary>
    private void Refill(ReadOnlySpan<byte> packed)
    {
        if (_at <= packed.Length - sizeof(ulong))
        {
            _bits |= BinaryPrimitives.ReadUInt64LittleEndian(packed[_at..]) << _filled;
            _at += (63 - _filled) >> 3;
            _filled |= 56;
            return;
        }
        // Beyond the end there are noughts; whether any was used is asked when all is done.
        for (; _filled < 56; _filled += 8, _at++)
            if (_at < packed.Length) _bits |= (ulong)packed[_at] << _filled;
    }

    private int Take(int count)
    {
        var value = (int)(_bits & ((1UL << count) - 1));
        _bits >>= count;
        _filled -= count;
        return value;
    }
}
