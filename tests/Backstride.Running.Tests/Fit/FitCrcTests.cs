using Backstride.Running.Files;
using Backstride.Running.Files.Fit;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Running.Tests.Fit;

/// <summary>The check sum, three ways.</summary>
public class FitCrcTests
{
    private static ushort BitByBit(ReadOnlySpan<byte> bytes, ushort crc)
    {
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (ushort)((crc & 1) != 0 ? (crc >> 1) ^ 0xA001 : crc >> 1);
        }
        return crc;
    }

    [Fact]
    public void The_published_check_value_comes_out() => Assert.Equal(0xBB3D, FitCrc.Compute("123456789"u8));

    [Fact]
    public void Folding_tables_and_bit_by_bit_agree_at_every_length_and_start()
    {
        var bytes = new byte[700];
        new Random(5).NextBytes(bytes);
        for (var length = 0; length < 640; length++)
        {
            var part = bytes.AsSpan(length % 17, length);
            var start = (ushort)(length * 7919);
            var expected = BitByBit(part, start);
            Assert.Equal(expected, (ushort)Crc.Arc.Tables.Compute(part, start));
            Assert.Equal(expected, FitCrc.Compute(part, start));
        }
    }

    [Fact]
    public void The_sum_of_gzip_and_zip_has_its_published_value_and_folds_as_bit_by_bit()
    {
        Assert.Equal(0xCBF43926, ~Crc.Ieee.Compute("123456789"u8, uint.MaxValue));
        var bytes = new byte[700];
        new Random(6).NextBytes(bytes);
        for (var length = 0; length < 640; length++)
        {
            var part = bytes.AsSpan(length % 17, length);
            var expected = uint.MaxValue;
            foreach (var b in part)
            {
                expected ^= b;
                for (var bit = 0; bit < 8; bit++) expected = (expected & 1) != 0 ? (expected >> 1) ^ 0xEDB88320 : expected >> 1;
            }
            Assert.Equal(expected, Crc.Ieee.Compute(part, uint.MaxValue));
            Assert.Equal(expected, Crc.Ieee.Tables.Compute(part, uint.MaxValue));
        }
    }

    [Fact]
    public void A_sum_can_be_taken_in_pieces() => Prop.ForAll(
        Gen.Choose(0, 255).Select(v => (byte)v).ArrayOf(600).ToArbitrary(), Gen.Choose(0, 600).ToArbitrary(),
        (bytes, cut) => FitCrc.Compute(bytes.AsSpan(cut), FitCrc.Compute(bytes.AsSpan(0, cut))) == FitCrc.Compute(bytes)).QuickCheckThrowOnFailure();
}
