namespace Backstride.Running.Files.Archives;

/// <summary>Reads a packed stream into memory and stops at a limit, whatever size the archive claims.</summary>
internal static class BoundedCopy
{
    /// <summary>The bytes, or null and why: ARC004 too large, ARC005 packed too tightly to be honest, ARC003 damaged (then what came out so far is given too).</summary>
    public static (ReadOnlyMemory<byte>? Bytes, FileFault? Fault) Read(Stream packed, long packedLength, long limit)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        try
        {
            int read;
            while ((read = packed.Read(buffer, 0, buffer.Length)) > 0)
            {
                if (copy.Length + read > limit)
                    return (null, new("ARC004", FaultSeverity.Error, null, "Larger than any run file; not opened."));
                copy.Write(buffer, 0, read);
                if (copy.Length > ArchiveLimits.RatioFrom && copy.Length > packedLength * ArchiveLimits.Ratio)
                    return (null, new("ARC005", FaultSeverity.Error, null, "Packed far more tightly than a run file can be; not opened."));
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException or NotSupportedException)
        {
            return (copy.ToArray(), new("ARC003", FaultSeverity.Warning, null, "The packed data are damaged or cut short; what could be opened was kept."));
        }
        return (copy.GetBuffer().AsMemory(0, (int)copy.Length), null);
    }
}
