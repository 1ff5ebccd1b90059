using System.IO.Compression;
using Backstride.Running.Files;
using Backstride.Running.Files.Archives;

namespace Backstride.Running.Tests.Archives;

/// <summary>A zip that has lost its end, as a download that broke off.</summary>
public sealed class CutArchiveTests
{
    // Some that pack well, some that do not, one that holds the marks of a zip itself, one stored.
    private static readonly (string Name, byte[] Bytes, CompressionLevel Level)[] Files =
    [
        ("activities/1.gpx", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i % 7 + 'a'))], CompressionLevel.Optimal),
        ("activities/höhe.gpx", Noise(3000, 1), CompressionLevel.Optimal),
        ("activities/3.gpx", [.. "PK\u0003\u0004PK\u0007\u0008"u8, .. Noise(70_000, 2), .. "PK\u0007\u0008"u8, 0, 0, 0, 0, 0, 0, 0, 0], CompressionLevel.NoCompression),
        ("activities/4.gpx", [], CompressionLevel.Optimal),
        ("activities/5.gpx", [.. Enumerable.Range(0, 90_000).Select(i => (byte)(i * i % 251))], CompressionLevel.Fastest),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_came_before_the_cut_is_read_whole_and_nothing_half(bool sizesBehind)
    {
        var (zip, ends) = Write(sizesBehind);
        Assert.Equal(Files.Length, Read(zip).Count(m => m.Fault is null));
        var random = new Random(5);
        // In the directory all members are whole; near the ends of members every byte counts.
        int[] cuts = [.. ends.SelectMany(end => Enumerable.Range(end - 30, 60)), .. Enumerable.Range(0, 200).Select(_ => random.Next(4, zip.Length - 1)), zip.Length - 1, zip.Length - 21];
        foreach (var cut in cuts.Where(cut => cut < zip.Length))
        {
            var members = Read(zip[..cut]);
            // Sizes that stand behind the data are found where something comes after them.
            var whole = ends.Count(end => end <= cut);
            var found = members.Where(m => m.Fault is null).ToList();
            Assert.InRange(found.Count, ends.Count(end => end + (sizesBehind ? 8 : 0) <= cut), whole);
            foreach (var (member, file) in found.Zip(Files)) Assert.True(member.Path == "x.zip!" + file.Name && member.Bytes.Span.SequenceEqual(file.Bytes), $"{file.Name} of a zip cut at {cut}");
            var fault = Assert.Single(members, m => m.Fault is not null).Fault!;
            Assert.Equal(("ARC003", found.Count == 0 ? FaultSeverity.Error : FaultSeverity.Warning), (fault.Code, fault.Severity));
        }
    }

    private static List<ArchiveMember> Read(byte[] zip) => [.. Archive.Open(new MemoryStream(zip), "x.zip")];

    private static byte[] Noise(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    // The zip, and where in it each member ends.
    private static (byte[] Zip, List<int> Ends) Write(bool sizesBehind)
    {
        var bytes = new MemoryStream();
        var ends = new List<int>();
        using (var zip = new ZipArchive(sizesBehind ? new OneWay(bytes) : bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content, level) in Files)
            {
                using (var entry = zip.CreateEntry(name, level).Open()) entry.Write(content);
                ends.Add((int)bytes.Length);
            }
        }
        return (bytes.ToArray(), ends);
    }

    /// <summary>A stream that cannot go back, so that a writer puts the sizes behind the data.</summary>
    private sealed class OneWay(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new InvalidOperationException("This stream is only written.");

        public override long Position { get => throw new InvalidOperationException("This stream is only written."); set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("This stream is only written.");

        public override long Seek(long offset, SeekOrigin origin) => throw new InvalidOperationException("This stream is only written.");

        public override void SetLength(long value) => throw new InvalidOperationException("This stream is only written.");

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
