using System.IO.Compression;
using System.Text;
using Backstride.Running.Files.Archives;

namespace Backstride.Running.Tests.Archives;

/// <summary>A .gz is opened to what the framework opens it to, however its head is written and whatever is wrong with it.</summary>
public class GzipTests
{
    private static readonly byte[] Text = [.. Enumerable.Range(0, 20_000).SelectMany(i => Encoding.ASCII.GetBytes($"{i * i % 977} "))];

    [Fact]
    public void Heads_of_every_kind_are_passed()
    {
        var plain = Gzip(Text);
        for (var flags = 0; flags < 32; flags++)
        {
            var head = new List<byte>(plain[..10]) { [3] = (byte)flags };
            if ((flags & 4) != 0) head.AddRange([3, 0, 9, 9, 9]);
            if ((flags & 8) != 0) head.AddRange("run.fit\0"u8);
            if ((flags & 16) != 0) head.AddRange("said\0"u8);
            if ((flags & 2) != 0) head.AddRange([1, 2]);
            byte[] file = [.. head, .. plain[10..]];
            var frame = GzipFrame.Of(file);
            Assert.NotNull(frame);
            Assert.Equal(plain[10..^8], frame.Value.Body.ToArray());
            Assert.True(frame.Value.Holds(Text));
            // A sum over the head, which nobody writes, is not checked by us; the framework would say that ours is wrong.
            var (bytes, fault) = Inflating.Gzip(file);
            Assert.Null(fault);
            Assert.Equal(Text, bytes.ToArray());
        }
        Assert.Null(GzipFrame.Of(plain.AsMemory(0, 17)));
        Assert.Null(GzipFrame.Of(new byte[] { 0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 3, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0 }));
        Assert.Null(GzipFrame.Of(new byte[] { 0x1F, 0x8B, 8, 8, 0, 0, 0, 0, 0, 3, 65, 65, 65, 65, 65, 65, 65, 65, 65, 65, 65 }));
        Assert.Null(GzipFrame.Of(new byte[] { 0x1F, 0x8B, 8, 0x20, 0, 0, 0, 0, 0, 3, 65, 65, 65, 65, 65, 65, 65, 65, 65, 65, 65 }));
    }

    [Fact]
    public void Parts_that_follow_one_another_are_one_file()
    {
        byte[] twice = [.. Gzip(Text), .. Gzip(Text)];
        var (bytes, fault) = Inflating.Gzip(twice);
        Assert.Null(fault);
        Assert.Equal([.. Text, .. Text], bytes.ToArray());
    }

    [Fact]
    public void What_is_broken_is_opened_as_the_framework_opens_it()
    {
        for (var seed = 0; seed < 600; seed++)
        {
            var random = new Random(seed);
            var file = Gzip(Text[..random.Next(1, 4000)]);
            if (random.Next(3) == 0) file = file[..random.Next(file.Length)];
            else file[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
            var (bytes, fault) = Inflating.Gzip(file);
            var (expected, isWhole) = Framework(file);
            // What a head says of time, system and name is nobody's business; a sum over it (bit 1 of the flags) we do not check.
            if (file.Length > 3 && (file[3] & 2) != 0) continue;
            Assert.Equal(isWhole, fault is null);
            if (isWhole) Assert.Equal(expected, bytes.ToArray());
            else Assert.True(bytes.Span.StartsWith(expected.AsSpan(0, Math.Min(expected.Length, bytes.Length))), $"seed {seed}");
        }
    }

    private static (byte[] Bytes, bool IsWhole) Framework(byte[] file)
    {
        using var all = new MemoryStream();
        try
        {
            using var gzip = new GZipStream(new MemoryStream(file), CompressionMode.Decompress);
            gzip.CopyTo(all);
            return (all.ToArray(), true);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return (all.ToArray(), false);
        }
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal)) gzip.Write(bytes);
        return stream.ToArray();
    }
}
