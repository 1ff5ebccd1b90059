namespace Backstride.Running.Files.Fit;

/// <summary>Name, type, scale and unit of a field: value = raw / scale - offset.</summary>
internal sealed record FitProfileField(ushort Message, byte Number, string Name, FitBaseType Type, double Scale, double Offset, string Unit)
{
    /// <summary>The enumeration the number is of, "date_time" or "local_date_time"; null for a plain number.</summary>
    public string? Words { get; init; }

    /// <summary>Fields whose values lie in the bits of this one, lowest first.</summary>
    public IReadOnlyList<FitProfilePart> Parts { get; init; } = [];

    /// <summary>A sum; parts of other fields that count towards it start over when their bits are used up.</summary>
    public bool Sums { get; init; }

    /// <summary>Other meanings the field has when another field of the message has a certain value; the first that fits counts.</summary>
    public List<FitProfileMeaning> Meanings { get; } = [];
}

/// <summary>Some bits of a field that are the value of another field.</summary>
internal sealed record FitProfilePart(byte Target, int Bits, double Scale, double Offset);

/// <summary>What a field means when the named field has this raw value.</summary>
internal sealed record FitProfileMeaning(string WhenField, double WhenValue, FitProfileField Field);
