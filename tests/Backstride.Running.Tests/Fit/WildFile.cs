namespace Backstride.Running.Tests.Fit;

/// <summary>FIT files of chance that keep to the rules of the container and to no other: any layout, any type, both byte orders, compressed times, developer fields, redefinitions.</summary>
internal static class WildFile
{
    private static readonly int[] Globals = [20, 20, 20, 20, 18, 19, 21, 34, 78, 132, 101, 233, 206, 0, 12, 26, 27, 65280];
    private static readonly int[] RecordFields = [253, 253, 253, 0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 39, 41, 53, 73, 78, 85, 107, 200];
    private static readonly int[] Types = [0, 1, 2, 0x83, 0x84, 0x85, 0x86, 7, 0x88, 0x89, 10, 0x8B, 0x8C, 13, 0x8E, 0x8F, 0x90, 4, 6, 0x1E];
    private static readonly int[] Sizes = [1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8];

    public static byte[] Make(Random random)
    {
        var chain = new List<byte>();
        for (var files = random.Next(1, 4); files > 0; files--) chain.AddRange(One(random).File(random.Next(2) == 0 ? 12 : 14, random.Next(2) == 0));
        return [.. chain];
    }

    private static FitBytes One(Random random)
    {
        var bytes = FitBytes.Activity();
        var sizes = new int[16];
        sizes[0] = 7;
        for (var steps = random.Next(1, 120); steps > 0; steps--)
        {
            if (random.Next(6) == 0 || steps == 1) Define(bytes, random, sizes);
            var local = random.Next(4);
            if (sizes[local] == 0) continue;
            for (var n = random.Next(1, random.Next(2, 60)); n > 0; n--)
            {
                var header = random.Next(5) == 0 ? 0x80 | local << 5 | random.Next(32) : local;
                bytes.Raw([(byte)header, .. Data(random, sizes[local])]);
            }
        }
        return bytes;
    }

    private static void Define(FitBytes bytes, Random random, int[] sizes)
    {
        if (random.Next(4) == 0)
            bytes.Define(15, 206, (0, 1, 2), (1, 1, 2), (2, 1, 2), (3, 12, 7), (8, 4, 7), (6, 1, 2)).Data(15, [(byte)random.Next(2)], [(byte)random.Next(3)],
                [(byte)Types[random.Next(Types.Length)]], FitBytes.Text(random.Next(2) == 0 ? "Power" : "Läufe", 12), FitBytes.Text("W", 4), [(byte)random.Next(3)]);
        var local = random.Next(4);
        var fields = new List<(int, int, int)>();
        for (var n = random.Next(0, 9); n > 0; n--)
        {
            var type = Types[random.Next(Types.Length)];
            var natural = (type & 31) < 17 ? Sizes[type & 31] : 1;
            var size = random.Next(8) switch { 0 => random.Next(0, 20), 1 => natural * 3, _ => natural };
            var number = RecordFields[random.Next(RecordFields.Length)];
            fields.Add(number switch { 8 => (8, 3, 13), 253 when random.Next(3) > 0 => (253, 4, 0x86), _ => (number, size, type) });
        }
        var developer = Enumerable.Range(0, random.Next(0, 3)).Select(_ => (random.Next(3), random.Next(0, 9), random.Next(2))).ToArray();
        bytes.Define(local, (ushort)Globals[random.Next(Globals.Length)], random.Next(3) == 0, [.. fields], developer.Length == 0 ? null : developer);
        sizes[local] = fields.Sum(f => f.Item2) + developer.Sum(f => f.Item2);
    }

    private static byte[] Data(Random random, int size)
    {
        var data = new byte[size];
        random.NextBytes(data);
        if (random.Next(6) == 0) data.AsSpan(random.Next(size + 1)).Fill((byte)(random.Next(2) * 255));
        return data;
    }
}
