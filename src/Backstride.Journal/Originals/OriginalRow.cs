namespace Backstride.Journal.Originals;

/// <summary>Where the file of a run lies, as the tables say it.</summary>
internal class OriginalRow
{
    /// <summary>What <see cref="Open"/> wants of <c>originals o</c> and <c>import_files f</c>.</summary>
    public const string Select = "o.bytes as Bytes, o.packing as Packing, o.length as Length, o.pack_at as PackAt, o.packed_length as PackedLength, f.batch_id as Batch";

    public byte[]? Bytes { get; init; }

    public string Packing { get; init; } = "";

    public long? Length { get; init; }

    public long? PackAt { get; init; }

    public int PackedLength { get; init; }

    public long Batch { get; init; }

    /// <summary>Byte for byte as it came; null when it was not kept or its pack is gone.</summary>
    public byte[]? Open(OriginalPacks packs) => (PackAt is { } at ? packs.Read(Batch, at, PackedLength) : Bytes) is { } bytes ? KeptOriginal.Open(bytes, Packing, Length) : null;
}
