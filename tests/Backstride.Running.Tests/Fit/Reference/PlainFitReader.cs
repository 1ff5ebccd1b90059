using System.Text;

namespace Backstride.Running.Tests.Fit.Reference;

/// <summary>
/// A reader made to be obviously right: whole file in memory, one message after the other, a dictionary each.
/// Shares nothing with the streaming reader but the size of the base types. It reads between two places; where a file ends is not its business.
/// </summary>
internal static class PlainFitReader
{
    private sealed record Layout(int Global, bool Big, List<(int Number, int Size, int Type)> Fields, List<(int Number, int Size, int Index)> Developer);

    /// <summary>The messages from one place to another, and whether they came out even.</summary>
    public static (List<PlainMessage> Messages, bool Even) Read(byte[] file, int from, int end)
    {
        var unclosed = IsUnclosed(file, from);
        var layouts = new Dictionary<int, Layout>();
        var messages = new List<PlainMessage>();
        long clock = -1;
        var at = from;
        while (at < end)
        {
            var began = at;
            var header = file[at++];
            var compressed = header >= 0x80;
            if (!compressed && (header & 0x40) != 0)
            {
                if (Define(file, ref at, end, (header & 0x20) != 0) is not { } defined) return (messages, false);
                layouts[header & 15] = defined;
                continue;
            }
            if (!layouts.TryGetValue(compressed ? header >> 5 & 3 : header & 15, out var layout)) return (messages, false);
            if (at + layout.Fields.Sum(f => f.Size) + layout.Developer.Sum(f => f.Size) > end) return (messages, false);
            // Room that was set aside and never written.
            var after = at + layout.Fields.Sum(f => f.Size) + layout.Developer.Sum(f => f.Size);
            if (unclosed && (file[began..after].All(b => b == 0) || file[began..after].All(b => b == 0xFF))) return (messages, false);
            var time = double.NaN;
            // A full time in the message itself goes before the header's.
            if (compressed && clock >= 0 && !layout.Fields.Any(f => f.Number == 253 && f.Size > 0 && f.Size % 4 == 0 && f.Type is 5 or 6 or 8 or 12))
            {
                while (clock % 32 != (header & 31)) clock++;
                time = clock < uint.MaxValue ? clock : double.NaN;
            }
            messages.Add(Message(file, ref at, layout, time, ref clock));
        }
        return (messages, true);
    }

    // The header before the data says neither their length nor anything else that could be one.
    private static bool IsUnclosed(byte[] file, int from)
    {
        for (var size = 12; size <= Math.Min(from, 255); size++)
        {
            if (file[from - size] != size || Encoding.ASCII.GetString(file, from - size + 8, 4) != ".FIT") continue;
            return BitConverter.ToUInt32(file, from - size + 4) is 0 or uint.MaxValue;
        }
        return false;
    }

    private static Layout? Define(byte[] file, ref int at, int end, bool developer)
    {
        if (at + 5 > end) return null;
        var big = file[at + 1] == 1;
        var global = big ? file[at + 2] << 8 | file[at + 3] : file[at + 3] << 8 | file[at + 2];
        var count = file[at + 4];
        at += 5;
        if (Triples(file, ref at, end, count) is not { } fields) return null;
        List<(int, int, int)>? extra = [];
        if (developer)
        {
            if (at >= end) return null;
            var extraCount = file[at++];
            extra = Triples(file, ref at, end, extraCount);
        }
        return extra is null ? null : new(global, big, [.. fields.Select(f => (f.Item1, f.Item2, f.Item3 & 31))], extra);
    }

    private static List<(int, int, int)>? Triples(byte[] file, ref int at, int end, int count)
    {
        if (at + 3 * count > end) return null;
        var list = new List<(int, int, int)>();
        for (; count > 0; count--, at += 3) list.Add((file[at], file[at + 1], file[at + 2]));
        return list;
    }

    private static PlainMessage Message(byte[] file, ref int at, Layout layout, double headerTime, ref long clock)
    {
        var fields = new Dictionary<int, double[]>();
        var texts = new Dictionary<int, string>();
        byte[]? packed = null;
        foreach (var (number, size, type) in layout.Fields)
        {
            var values = PlainMessage.Numbers(file.AsSpan(at, size), type, layout.Big);
            if (number == 8 && size == 3) packed = file[at..(at + 3)];
            if (type == 7) texts[number] = PlainMessage.TextOf(file.AsSpan(at, size));
            at += size;
            if (values.Length == 0) continue;
            if (number == 253)
            {
                // Only four bytes make a time.
                if (type is not (5 or 6 or 8 or 12)) continue;
            }
            // Of a field that is defined twice the last valid one counts.
            if (!fields.ContainsKey(number) || !double.IsNaN(values[0])) fields[number] = values;
        }
        if (fields.TryGetValue(253, out var time) && time[0] is >= 0 and <= uint.MaxValue) clock = (long)time[0];
        var developer = new List<(int, int, byte[])>();
        foreach (var (number, size, index) in layout.Developer)
        {
            developer.Add((index, number, file[at..(at + size)]));
            at += size;
        }
        return new(layout.Global, headerTime, fields, texts, developer, layout.Big, packed);
    }
}
