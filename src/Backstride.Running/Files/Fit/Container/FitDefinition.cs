namespace Backstride.Running.Files.Fit;

/// <summary>The layout of a local message type until the next definition.</summary>
internal sealed class FitDefinition
{
    public const byte TimestampField = 253;

    public required ushort Global { get; init; }

    public required bool BigEndian { get; init; }

    public required FitField[] Fields { get; init; }

    public required FitDeveloperField[] DeveloperFields { get; init; }

    /// <summary>Bytes of a data message after its header byte.</summary>
    public required int Size { get; init; }

    /// <summary>Where a full timestamp lies in the data; null when there is none.</summary>
    public FitField? Timestamp { get; private init; }

    /// <summary>How to put a record into columns; made once, and again when a developer field has been described anew.</summary>
    public RecordPlan? Plan { get; set; }

    /// <summary>The field of a number that can be read as numbers; of two the one that is named last, which knows the one before. Null when there is none.</summary>
    public FitField? Find(byte number)
    {
        var place = (_places ??= Places())[number];
        return place == 0 ? null : Fields[place - 1];
    }

    // By number, one more than the place in the fields.
    private byte[]? _places;

    private byte[] Places()
    {
        var places = new byte[256];
        for (var i = 0; i < Fields.Length; i++)
            if (Fields[i].IsNumber) places[Fields[i].Number] = (byte)(i + 1);
        return places;
    }

    /// <summary>Reads a whole definition that starts after its header byte.</summary>
    public static FitDefinition Read(ReadOnlySpan<byte> at, bool withDeveloperFields)
    {
        var big = at[1] == 1;
        int count = at[4];
        var fields = new FitField[count];
        var offset = 0;
        for (var i = 0; i < count; i++)
        {
            var f = at.Slice(5 + i * 3, 3);
            fields[i] = new(f[0], f[1], FitBaseTypes.Of(f[2]), offset);
            offset += f[1];
        }
        FitDeveloperField[] developer = [];
        if (withDeveloperFields)
        {
            var rest = at[(5 + count * 3)..];
            developer = new FitDeveloperField[rest[0]];
            for (var i = 0; i < developer.Length; i++)
            {
                var f = rest.Slice(1 + i * 3, 3);
                developer[i] = new(f[0], f[1], f[2], offset);
                offset += f[1];
            }
        }
        LinkTwins(fields);
        return new()
        {
            Global = big ? (ushort)(at[2] << 8 | at[3]) : (ushort)(at[3] << 8 | at[2]),
            BigEndian = big,
            Fields = fields,
            DeveloperFields = developer,
            Size = offset,
            Timestamp = TimestampOf(fields),
        };
    }

    private static FitField? TimestampOf(FitField[] fields)
    {
        foreach (var f in fields.Reverse())
            if (f.Number == TimestampField && f.IsNumber) return f;
        return null;
    }

    // Some writers name a field twice in one message and fill only one of the two; nearly none does, so that is found out first.
    private static void LinkTwins(FitField[] fields)
    {
        UInt128 low = 0, high = 0;
        var twice = false;
        foreach (var f in fields)
        {
            var bit = UInt128.One << (f.Number & 127);
            ref var seen = ref f.Number < 128 ? ref low : ref high;
            twice |= (seen & bit) != 0;
            seen |= bit;
        }
        for (var i = 1; twice && i < fields.Length; i++)
        {
            if (!fields[i].IsNumber) continue;
            var number = fields[i].Number;
            var before = Array.FindLastIndex(fields, i - 1, f => f.Number == number && f.IsNumber);
            fields[i] = fields[i] with { Before = (byte)(before + 1) };
        }
    }
}
