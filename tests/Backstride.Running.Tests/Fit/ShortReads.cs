namespace Backstride.Running.Tests.Fit;

/// <summary>A stream that gives fewer bytes than asked for, as networks and unpackers do.</summary>
internal sealed class ShortReads(byte[] bytes, Random random, int most) : MemoryStream(bytes, writable: false)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, random.Next(1, most + 1)));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, random.Next(1, most + 1))]);
}
