namespace Backstride.Running.Files.Fit;

/// <summary>A field as the file itself lays it out: the size moves the cursor, the type only says how to read.</summary>
internal readonly record struct FitField(byte Number, byte Size, FitBaseType Type, int Offset)
{
    /// <summary>False for size 0 and for sizes that are no multiple of the type: such values are invalid, their bytes are passed over.</summary>
    public bool Readable => Size > 0 && Type != FitBaseType.Unknown && Size % Type.Size() == 0;
}

/// <summary>A developer field: what it means stands in a field_description, which may be missing.</summary>
internal readonly record struct FitDeveloperField(byte Number, byte Size, byte DeveloperIndex, int Offset);

/// <summary>The layout of a local message type until the next definition.</summary>
internal sealed class FitDefinition
{
    public required ushort Global { get; init; }

    public required bool BigEndian { get; init; }

    public required FitField[] Fields { get; init; }

    public required FitDeveloperField[] DeveloperFields { get; init; }

    /// <summary>Bytes of a data message after its header byte.</summary>
    public required int Size { get; init; }

    /// <summary>How to put a record into columns; made once, and again when a developer field has been described anew.</summary>
    public RecordPlan? Plan { get; set; }

    /// <summary>Reads a definition that starts after its header byte. Null when the bytes end first.</summary>
    public static FitDefinition? Read(ReadOnlySpan<byte> at, bool withDeveloperFields, out int length)
    {
        length = 0;
        if (at.Length < 5) return null;
        var big = at[1] == 1;
        var global = big ? (ushort)(at[2] << 8 | at[3]) : (ushort)(at[3] << 8 | at[2]);
        int count = at[4];
        length = 5 + count * 3;
        if (at.Length < length) return null;
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
            if (at.Length < length + 1) return null;
            int developerCount = at[length++];
            if (at.Length < length + developerCount * 3) return null;
            developer = new FitDeveloperField[developerCount];
            for (var i = 0; i < developerCount; i++, length += 3)
            {
                developer[i] = new(at[length], at[length + 1], at[length + 2], offset);
                offset += at[length + 1];
            }
        }
        return new() { Global = global, BigEndian = big, Fields = fields, DeveloperFields = developer, Size = offset };
    }
}
