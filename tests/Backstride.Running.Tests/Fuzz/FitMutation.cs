using System.Buffers.Binary;
using Backstride.Running.Files;

namespace Backstride.Running.Tests.Fuzz;

/// <summary>Damages a FIT file where it hurts: layouts, sizes, types, times, headers, descriptions. Half the time the check sum is made right again, so that nothing warns the reader.</summary>
internal static class FitMutation
{
    public static byte[] Of(byte[] bytes, Random random)
    {
        var copy = (byte[])bytes.Clone();
        for (var n = random.Next(1, 5); n > 0 && copy.Length > 20; n--)
        {
            var places = Places(copy);
            if (places.Count == 0 || random.Next(4) == 0)
            {
                copy = Mutation.Of(copy, random);
                continue;
            }
            var (at, kind, length) = places[random.Next(places.Count)];
            copy = kind == Kind.Definition ? Definition(copy, at, length, random) : Data(copy, at, length, random);
        }
        if (random.Next(2) == 0) Close(copy);
        return copy;
    }

    private enum Kind { Definition, Data }

    private static byte[] Definition(byte[] file, int at, int length, Random random)
    {
        var fields = file[at + 5];
        switch (random.Next(8))
        {
            case 0: file[at + 2] ^= 1; break;
            case 1: file[at + 3] = (byte)random.Next(256); break;
            case 2: file[at + 5] = (byte)random.Next(256); break;
            case 3 when fields > 0: file[at + 6 + 3 * random.Next(fields)] = (byte)(random.Next(2) == 0 ? 253 : random.Next(90)); break;
            case 4 when fields > 0: file[at + 7 + 3 * random.Next(fields)] = (byte)random.Next(256); break;
            case 5 when fields > 0: file[at + 8 + 3 * random.Next(fields)] = (byte)random.Next(256); break;
            case 6: file[at] ^= 0x20; break;
            default: return [.. file[..at], .. file[at..(at + length)], .. file[at..]];
        }
        return file;
    }

    private static byte[] Data(byte[] file, int at, int length, Random random)
    {
        switch (random.Next(6))
        {
            case 0: file[at] = (byte)random.Next(256); break;
            case 1: file[at] |= 0x80; break;
            case 2: file.AsSpan(at + 1, length - 1).Fill((byte)(random.Next(2) * 255)); break;
            case 3: return [.. file[..at], .. file[(at + length)..]];
            case 4: return [.. file[..at], .. file[at..(at + length)], .. file[at..(at + length)], .. file[at..]];
            default: if (length > 1) random.NextBytes(file.AsSpan(at + 1 + random.Next(length - 1), 1)); break;
        }
        return file;
    }

    // Where definitions and data messages lie, as far as they can be followed.
    private static List<(int At, Kind Kind, int Length)> Places(byte[] file)
    {
        var places = new List<(int, Kind, int)>();
        var sizes = new int[16];
        Array.Fill(sizes, -1);
        for (var at = (int)file[0]; at < file.Length - 8 && places.Count < 4000;)
        {
            var header = file[at];
            if ((header & 0xC0) == 0x40)
            {
                var length = 6 + 3 * file[at + 5];
                if (at + length >= file.Length) break;
                var size = 0;
                for (var i = 0; i < file[at + 5]; i++) size += file[at + 7 + 3 * i];
                if ((header & 0x20) != 0)
                {
                    var more = file[at + length];
                    if (at + length + 1 + 3 * more > file.Length) break;
                    for (var i = 0; i < more; i++) size += file[at + length + 2 + 3 * i];
                    length += 1 + 3 * more;
                }
                sizes[header & 15] = size;
                places.Add((at, Kind.Definition, length));
                at += length;
                continue;
            }
            var data = sizes[header >= 0x80 ? header >> 5 & 3 : header & 15] + 1;
            if (data == 0 || at + data > file.Length - 2) break;
            places.Add((at, Kind.Data, data));
            at += data;
        }
        return places;
    }

    private static void Close(byte[] file)
    {
        if (file.Length < 20 || file[0] is not (12 or 14)) return;
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)(file.Length - 2 - file[0]));
        if (file[0] == 14) BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(12), (ushort)Crc.Arc.Tables.Compute(file.AsSpan(0, 12), 0));
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(file.Length - 2), (ushort)Crc.Arc.Tables.Compute(file.AsSpan(0, file.Length - 2), 0));
    }
}
