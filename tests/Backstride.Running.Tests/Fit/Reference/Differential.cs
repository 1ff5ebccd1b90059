using Backstride.Running.Files;
using Backstride.Running.Files.Fit;

namespace Backstride.Running.Tests.Fit.Reference;

/// <summary>The streaming reader's columns against the plain reader's dictionaries.</summary>
internal static class Differential
{
    /// <summary>Fails when any value of any record, or the number of sessions, laps or timer events, is not the same.</summary>
    public static void Check(byte[] bytes, Stream stream, int windowBytes, string what)
    {
        var faults = new FaultList();
        var contents = FitReader.ReadColumns(stream, faults, out var integrity, windowBytes);
        var uneven = 0;
        foreach (var content in contents)
        {
            var (messages, even) = PlainFitReader.Read(bytes, (int)content.DataFrom, (int)content.DataEnd);
            if (!even) uneven++;
            Records(content, messages, what);
            int Count(int global) => messages.Count(m => m.Global == global);
            Assert.True((Count(18), Count(19)) == (content.Sessions.Count, content.Laps.Count), what + ": sessions or laps");
            Assert.True(messages.Count(m => m.Global == 21 && m.First(0) == 0 && m.First(1) is 0 or 1 or 4 or 8 or 9) <= content.TimerEvents.Count, what + ": events");
            content.Dispose();
        }
        Assert.True(uneven > 0 == faults.Has("FIT007"), what + ": a walk that broke off must be said");
        Assert.True(uneven == 0 || integrity >= Integrity.Recovered, what);
    }

    private static void Records(FitContent content, List<PlainMessage> messages, string what)
    {
        var records = messages.Where(m => m.Global == 20).ToList();
        Assert.True(records.Count == content.Records.Count, $"{what}: {records.Count} records, read {content.Records.Count}");
        foreach (var number in records.SelectMany(r => r.Fields.Keys).Distinct().Append(253).ToList())
        {
            var (scale, offset) = FitProfile.RecordScale((byte)number);
            Same(content.Records.Values((byte)number), [.. records.Select(r => (number == 253 ? r.Time : r.First(number)) / scale - offset)], $"{what}: field {number}");
        }
        Developer(content, messages, what);
        Compressed(content, records, what);
    }

    private static void Developer(FitContent content, List<PlainMessage> messages, string what)
    {
        var described = new Dictionary<(int, int), (int Type, string Name, string Units, double Scale, double Offset, double Message, double Native)>();
        var expected = new Dictionary<((int, int), object), double[]>();
        var row = 0;
        foreach (var m in messages)
        {
            if (m.Global == 206 && !double.IsNaN(m.First(0)) && !double.IsNaN(m.First(1)))
                described[((int)m.First(0), (int)m.First(1))] = (double.IsNaN(m.First(2)) ? 31 : (int)m.First(2) & 31, m.Texts.GetValueOrDefault(3, ""), m.Texts.GetValueOrDefault(8, ""),
                    m.First(6) > 0 ? m.First(6) : 1, double.IsNaN(m.First(7)) ? 0 : m.First(7), m.First(14), m.First(15));
            if (m.Global != 20) continue;
            foreach (var (index, number, raw) in m.Developer)
            {
                if (!described.TryGetValue((index, number), out var field)) continue;
                var values = PlainMessage.Numbers(raw, field.Type, m.BigEndian);
                if (values.Length == 0) continue;
                if (!expected.TryGetValue(((index, number), field), out var column)) expected[((index, number), field)] = column = [.. Enumerable.Repeat(double.NaN, content.Records.Count)];
                if (!double.IsNaN(values[0])) column[row] = values[0] / field.Scale - field.Offset;
            }
            row++;
        }
        foreach (var (((index, number), key), column) in expected)
        {
            var f = ((int Type, string Name, string Units, double Scale, double Offset, double Message, double Native))key;
            var field = new DeveloperField((byte)index, (byte)number, FitBaseTypes.Of((byte)f.Type), f.Name, f.Units, f.Scale, f.Offset, f.Message, f.Native);
            Same(content.Records.Values(field), column, $"{what}: developer field {index}.{number}");
        }
        Assert.Equal(expected.Count, content.Records.DeveloperFields.Count());
    }

    private static void Compressed(FitContent content, List<PlainMessage> records, string what)
    {
        var (sum, last) = (0L, 0L);
        var (speeds, distances) = (new double[records.Count], new double[records.Count]);
        for (var i = 0; i < records.Count; i++)
        {
            (speeds[i], distances[i]) = (double.NaN, double.NaN);
            if (records[i].First(5) / 100 is var sent && !double.IsNaN(sent)) (sum, last) = ((long)Math.Round(sent * 16), (long)Math.Round(sent * 16) % 4096);
            if (records[i].Packed is not { } p || p.All(b => b == 0xFF)) continue;
            var bits = p[0] | p[1] << 8 | p[2] << 16;
            speeds[i] = (bits & 4095) / 100.0;
            sum += ((bits >> 12) - last + 4096) % 4096;
            last = bits >> 12;
            distances[i] = sum / 16.0;
        }
        Same(content.Records.CompressedSpeed.Values(records.Count), speeds, what + ": compressed speed");
        Same(content.Records.CompressedDistance.Values(records.Count), distances, what + ": compressed distance");
    }

    private static void Same(double[]? actual, double[] expected, string what)
    {
        for (var row = 0; row < expected.Length; row++)
        {
            var value = actual is null ? double.NaN : actual[row];
            Assert.True(value.Equals(expected[row]), $"{what}, row {row}: expected {expected[row]:R}, read {value:R}");
        }
    }
}
