namespace Backstride.Running.Files.Archives;

/// <summary>Passes bytes through and gives up when more come than the packed ones can honestly hold.</summary>
internal sealed class BoundedStream(Stream inner, long packedLength, long most) : Stream
{
    private readonly long _most = Math.Min(most, Math.Max(ArchiveLimits.RatioFrom, packedLength * ArchiveLimits.Ratio));
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new InvalidOperationException("This stream is only read, from its start to its end.");

    public override long Position { get => _read; set => throw new InvalidOperationException("This stream is only read, from its start to its end."); }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        if ((_read += read) > _most) throw new InvalidDataException("packed far more tightly than such a document can be.");
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new InvalidOperationException("This stream is only read, from its start to its end.");

    public override void SetLength(long value) => throw new InvalidOperationException("This stream is only read, from its start to its end.");

    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("This stream is only read, from its start to its end.");

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
