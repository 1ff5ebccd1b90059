using System.IO.Compression;
using Backstride.Running.Files.Archives;

namespace Backstride.Running.Tests.Archives;

/// <summary>Our inflater against the framework's: what it opens is the same, and what it will not open is left to the other.</summary>
public class FastInflateTests
{
    private static readonly CompressionLevel[] Levels = [CompressionLevel.Optimal, CompressionLevel.Fastest, CompressionLevel.NoCompression, CompressionLevel.SmallestSize];

    [Fact]
    public void What_was_packed_is_opened_whatever_it_is()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var bytes = Content(random, random.Next(random.Next(2) == 0 ? 300 : 200_000));
            var room = new byte[bytes.Length + FastInflate.Slack];
            var packed = Pack(bytes, Levels[seed % Levels.Length]);
            Assert.True(FastInflate.TryOpen(packed, room, bytes.Length) || IsLeftToTheOther(bytes), $"seed {seed}");
            if (!IsLeftToTheOther(bytes)) Assert.True(room.AsSpan(0, bytes.Length).SequenceEqual(bytes), $"seed {seed}");
        }
    }

    [Fact]
    public void Fixed_codes_are_opened()
    {
        // "a" and a copy of it, by the codes that stand in no stream: packers use them for short texts.
        var packed = Pack("aaaaaaaaaa"u8.ToArray(), CompressionLevel.Optimal);
        Assert.Equal(1, packed[0] >> 1 & 3);
        var room = new byte[10 + FastInflate.Slack];
        Assert.True(FastInflate.TryOpen(packed, room, 10));
        Assert.Equal("aaaaaaaaaa"u8.ToArray(), room[..10]);
    }

    [Fact]
    public void What_is_broken_is_never_opened_as_something_else_than_the_framework_opens_it_as()
    {
        var (opened, refused) = (0, 0);
        for (var seed = 0; seed < 4000; seed++)
        {
            var random = new Random(seed);
            var bytes = Content(random, 20 + random.Next(3000));
            var packed = Pack(bytes, Levels[seed % Levels.Length]);
            for (var broken = random.Next(1, 4); broken > 0; broken--) packed[random.Next(packed.Length)] ^= (byte)(1 << random.Next(8));
            if (random.Next(4) == 0) packed = packed[..random.Next(packed.Length)];
            var room = new byte[bytes.Length + FastInflate.Slack + 100];
            room.AsSpan(bytes.Length + FastInflate.Slack).Fill(77);
            var isOpened = FastInflate.TryOpen(packed, room.AsSpan(0, bytes.Length + FastInflate.Slack), bytes.Length);
            Assert.True(room.AsSpan(bytes.Length + FastInflate.Slack).IndexOfAnyExcept((byte)77) < 0, $"seed {seed} wrote outside of its room");
            if (isOpened)
            {
                opened++;
                Assert.Equal(Framework(packed), room[..bytes.Length]);
            }
            else refused++;
        }
        Assert.True(opened > 100 && refused > 1000, $"{opened} opened, {refused} refused");
    }

    [Fact]
    public void A_stream_that_is_cut_off_or_of_another_length_is_refused()
    {
        var bytes = Content(new Random(5), 5000);
        var packed = Pack(bytes, CompressionLevel.Optimal);
        for (var cut = 0; cut < packed.Length; cut++) Assert.False(FastInflate.TryOpen(packed.AsSpan(0, cut), new byte[bytes.Length + FastInflate.Slack], bytes.Length));
        Assert.False(FastInflate.TryOpen(packed, new byte[bytes.Length + FastInflate.Slack], bytes.Length - 1));
        Assert.False(FastInflate.TryOpen(packed, new byte[bytes.Length + 1 + FastInflate.Slack], bytes.Length + 1));
        Assert.False(FastInflate.TryOpen(packed, new byte[bytes.Length + FastInflate.Slack - 1], bytes.Length));
    }

    // A single distance in a whole block makes a code that is not complete; so does nothing at all.
    private static bool IsLeftToTheOther(byte[] bytes) => bytes.Length == 0 || bytes.Distinct().Count() == 1;

    // Noise, runs of one byte, texts that repeat at all distances, records like those of a watch.
    private static byte[] Content(Random random, int length)
    {
        var bytes = new byte[length];
        var kind = random.Next(5);
        for (var i = 0; i < length; i++)
            bytes[i] = kind switch
            {
                0 => (byte)random.Next(256),
                1 => (byte)(i / 700),
                2 => i < 40 || random.Next(30) == 0 ? (byte)random.Next(256) : bytes[i - 1 - random.Next(Math.Min(i - 1, 1 << random.Next(16)))],
                3 => (byte)(i % 40 < 30 ? i % 40 : random.Next(256)),
                _ => (byte)(128 * (random.NextDouble() + random.NextDouble()) * random.NextDouble()),
            };
        return bytes;
    }

    private static byte[] Pack(byte[] bytes, CompressionLevel level)
    {
        using var stream = new MemoryStream();
        using (var deflate = new DeflateStream(stream, level)) deflate.Write(bytes);
        return stream.ToArray();
    }

    private static byte[] Framework(byte[] packed)
    {
        using var inflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var all = new MemoryStream();
        inflate.CopyTo(all);
        return all.ToArray();
    }
}
