using System.Runtime.InteropServices;

namespace Backstride.Running.Files.Fit;

/// <summary>
/// What old foot pods sent in three bytes: 12 bits of speed, hundredths of a metre per second, and a 12-bit distance counter,
/// sixteenths of a metre, that starts over every 256 m. A distance that was sent in full starts the sum anew from there.
/// </summary>
internal sealed class CompressedSpeedDistance
{
    public const int Size = 3;

    private const int Mask = 0xFFF;
    private long _sixteenths;
    private int _last;
    private int _seenRows;

    public void Unpack(byte[] bytes, ReadOnlySpan<int> messages, int offset, int row, FitRecords records)
    {
        if (records.Native(RecordField.Distance).LastSince(_seenRows, _ => true) is var sent && !double.IsNaN(sent)) Seed(sent);
        _seenRows = row + messages.Length;
        var speeds = MemoryMarshal.Cast<byte, ushort>(records.CompressedSpeed.Extend(row, messages.Length, FitBaseType.UInt16));
        var distances = MemoryMarshal.Cast<byte, long>(records.CompressedDistance.Extend(row, messages.Length, FitBaseType.SInt64));
        for (var i = 0; i < messages.Length; i++)
        {
            var packed = bytes.AsSpan(messages[i] + offset, Size);
            if (packed[0] == 0xFF && packed[1] == 0xFF && packed[2] == 0xFF)
            {
                (speeds[i], distances[i]) = (ushort.MaxValue, long.MaxValue);
                continue;
            }
            speeds[i] = (ushort)(packed[0] | (packed[1] & 0x0F) << 8);
            distances[i] = Add(packed[1] >> 4 | packed[2] << 4);
        }
    }

    private void Seed(double metres)
    {
        _sixteenths = (long)Math.Round(metres * 16);
        _last = (int)(_sixteenths & Mask);
    }

    private long Add(int counter)
    {
        _sixteenths += (counter - _last) & Mask;
        _last = counter;
        return _sixteenths;
    }
}
