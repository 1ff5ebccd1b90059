using System.Buffers;

namespace Backstride.Running.Files.Fit;

/// <summary>
/// The part of a stream that is being read. Its size does not depend on the file's: it holds the message at hand and as many more as fit.
/// The stream must be able to seek, since a header that was never brought up to date shows only at the end of the file.
/// </summary>
internal sealed class FitWindow : IDisposable
{
    /// <summary>Stays in a core's second-level cache.</summary>
    public const int UsualCapacity = 128 * 1024;

    private readonly Stream _stream;
    private readonly long _origin;
    private byte[] _bytes;
    private int _capacity;

    public FitWindow(Stream stream, int capacity = UsualCapacity)
    {
        _stream = stream;
        _origin = stream.Position;
        Length = stream.Length - _origin;
        _capacity = capacity;
        _bytes = ArrayPool<byte>.Shared.Rent(capacity);
    }

    /// <summary>Bytes of the whole stream, from where it stood when the window was opened.</summary>
    public long Length { get; }

    /// <summary>Where in the stream the first byte of the window lies.</summary>
    public long Start { get; private set; }

    /// <summary>The window; only the first <see cref="Count"/> bytes are of the file.</summary>
    public byte[] Bytes => _bytes;

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Count);

    /// <summary>Lets the first bytes go and reads on until as many as wanted are there or the stream ends.</summary>
    public void Move(int used, int wanted)
    {
        Span[used..].CopyTo(_bytes);
        Count -= used;
        Start += used;
        if (wanted > _capacity) Grow(wanted);
        while (Count < wanted && _stream.Read(_bytes, Count, _capacity - Count) is > 0 and var read) Count += read;
    }

    /// <summary>Lets everything before this place go.</summary>
    public void MoveTo(long position, int wanted)
    {
        if (position - Start > Count)
        {
            _stream.Position = _origin + position;
            (Start, Count) = (position, 0);
        }
        Move((int)(position - Start), wanted);
    }

    /// <summary>The check sum of a part of the stream; the window stays where it is.</summary>
    public ushort CrcOf(long from, long to)
    {
        var before = _stream.Position;
        var buffer = ArrayPool<byte>.Shared.Rent(UsualCapacity);
        try
        {
            _stream.Position = _origin + from;
            ushort crc = 0;
            while (from < to && _stream.Read(buffer, 0, (int)Math.Min(buffer.Length, to - from)) is > 0 and var read)
            {
                crc = FitCrc.Compute(buffer.AsSpan(0, read), crc);
                from += read;
            }
            return crc;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            _stream.Position = before;
        }
    }

    /// <summary>Looks at the stream from another place on through a window of its own; this one stays where it is.</summary>
    public T Ahead<T>(long from, Func<FitWindow, T> look)
    {
        var before = _stream.Position;
        _stream.Position = _origin + from;
        using var ahead = new FitWindow(_stream, _capacity);
        var seen = look(ahead);
        _stream.Position = before;
        return seen;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void Grow(int wanted)
    {
        var larger = ArrayPool<byte>.Shared.Rent(wanted);
        Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _capacity) = (larger, wanted);
    }
}
