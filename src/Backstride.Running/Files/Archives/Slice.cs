namespace Backstride.Running.Files.Archives;

/// <summary>A stretch of another stream as a stream of its own. Reads only; the other stream stays open.</summary>
internal sealed class Slice(Stream inner, long from, long length) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = Math.Clamp(value, 0, length);
    }

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - _position);
        if (count <= 0) return 0;
        // Another slice may have moved it.
        if (inner.Position != from + _position) inner.Position = from + _position;
        var read = inner.Read(buffer[..count]);
        _position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new InvalidOperationException("This stream is only read.");

    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("This stream is only read.");
}
