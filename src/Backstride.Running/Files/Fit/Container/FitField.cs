namespace Backstride.Running.Files.Fit;

/// <summary>A field as the file itself lays it out: the size moves the cursor, the type only says how to read.</summary>
internal readonly record struct FitField(byte Number, byte Size, FitBaseType Type, int Offset)
{
    /// <summary>One more than the place, in the same definition, of an earlier field of this number: it counts where this one is invalid. 0 when there is none.</summary>
    public byte Before { get; init; }

    /// <summary>False for size 0 and for sizes that are no multiple of the type: such values are invalid, their bytes are passed over.</summary>
    public bool Readable => Size > 0 && Type != FitBaseType.Unknown && Size % Type.Size() == 0;

    /// <summary>Whether it holds numbers that mean something: only four bytes make a time.</summary>
    public bool IsNumber => Readable && Type != FitBaseType.Text && (Number != FitDefinition.TimestampField || Type.Size() == 4);
}

/// <summary>A developer field: what it means stands in a field_description, which may be missing.</summary>
internal readonly record struct FitDeveloperField(byte Number, byte Size, byte DeveloperIndex, int Offset);
