namespace Backstride.Running.Tests.Fuzz;

/// <summary>Damages a file the way crashed watches, bad cables and hostile people do.</summary>
internal static class Mutation
{
    public static byte[] Of(byte[] bytes, Random random)
    {
        var copy = (byte[])bytes.Clone();
        for (var n = random.Next(1, 6); n > 0 && copy.Length > 0; n--)
        {
            var at = random.Next(copy.Length);
            switch (random.Next(9))
            {
                case 0: copy[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: copy[at] = (byte)random.Next(256); break;
                case 2: copy = copy[..at]; break;
                case 3: copy = [.. copy[..at], .. copy[Math.Min(copy.Length, at + random.Next(1, 40))..]]; break;
                case 4: copy = [.. copy[..at], .. Bytes(random, random.Next(1, 40)), .. copy[at..]]; break;
                case 5: Fill(copy, at, random.Next(1, 16), random.Next(2) == 0 ? (byte)0xFF : (byte)0); break;
                // The header: size, data size, signature.
                case 6: copy[Math.Min(copy.Length - 1, random.Next(14))] = (byte)random.Next(256); break;
                // The first definitions: counts, sizes and types that everything after hangs on.
                case 7: copy[Math.Min(copy.Length - 1, 14 + random.Next(120))] = (byte)random.Next(256); break;
                case 8: copy = [.. copy, .. copy[..at]]; break;
            }
        }
        return copy;
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static void Fill(byte[] bytes, int at, int count, byte value) => bytes.AsSpan(at, Math.Min(count, bytes.Length - at)).Fill(value);
}
