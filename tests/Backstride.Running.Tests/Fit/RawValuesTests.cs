using Backstride.Running.Files.Fit;

namespace Backstride.Running.Tests.Fit;

/// <summary>Raw values many at a time are what they are one at a time, to the last bit.</summary>
public class RawValuesTests
{
    private static readonly (double Scale, double Offset)[] Scales = [(1, 0), (100, 0), (5, 500), (128, 0), (1000, 0), (3, 0.1), (16, 0), (7, 0), (1.0 / 3, 0), (0.1, 0), (1e7, 0), (65535, -4), (1e-310, 0), (double.PositiveInfinity, 0)];

    public static TheoryData<int> Types => [.. Enumerable.Range(0, (int)FitBaseType.Unknown).Where(t => t != (int)FitBaseType.Text)];

    [Theory, MemberData(nameof(Types))]
    public void Many_values_are_scaled_as_single_ones_are(int typeNumber)
    {
        var type = (FitBaseType)typeNumber;
        var random = new Random(typeNumber);
        foreach (var (scale, offset) in Scales)
            for (var count = 0; count < 40; count++)
            {
                var raw = Raw(random, type.Size(), count, share: count % 3);
                var expected = Enumerable.Range(0, count).Select(i => type.Read(raw.AsSpan(i * type.Size()), bigEndian: false) / scale - offset).ToArray();
                var actual = new double[count + 1];
                actual[count] = 77;
                Assert.Equal(Array.Exists(expected, v => !double.IsNaN(v)), RawValues.Scale(raw, type, scale, offset, actual));
                for (var i = 0; i < count; i++)
                    Assert.True(double.IsNaN(expected[i]) ? double.IsNaN(actual[i]) : BitConverter.DoubleToInt64Bits(expected[i]) == BitConverter.DoubleToInt64Bits(actual[i]),
                        $"{type}, {count} of them, number {i}: {expected[i]:R}, read {actual[i]:R}");
                Assert.Equal(77, actual[count]);
            }
    }

    // None, some or nearly all of them at the ends of the type's range, where "invalid" lies.
    private static byte[] Raw(Random random, int size, int count, int share)
    {
        var raw = new byte[size * count];
        random.NextBytes(raw);
        for (var i = 0; i < count; i++)
        {
            if (random.Next(4) >= share * 2) continue;
            var value = raw.AsSpan(i * size, size);
            value.Fill((byte)(random.Next(2) == 0 ? 0 : 0xFF));
            if (random.Next(2) == 0) value[^1] = 0x7F;
        }
        return raw;
    }
}
