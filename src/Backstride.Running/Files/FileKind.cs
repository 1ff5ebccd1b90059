using System.Text;

namespace Backstride.Running.Files;

/// <summary>What bytes look like.</summary>
internal enum FileKind
{
    Empty, Unknown, Fit, Gpx, Tcx, Gzip, Zip, AppleDouble, Json,
}

internal static class FileKinds
{
    public static FileKind Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return FileKind.Empty;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return FileKind.Gzip;
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8)) return FileKind.Zip;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x00, 0x05, 0x16, 0x07])) return FileKind.AppleDouble;
        if (bytes.Length >= 12 && bytes[8..12].SequenceEqual(".FIT"u8)) return FileKind.Fit;
        var text = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        if (text.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..]) return FileKind.Json;
        return Xml(bytes[..Math.Min(bytes.Length, 65536)]);
    }

    private static FileKind Xml(ReadOnlySpan<byte> head)
    {
        // UTF-16 becomes readable by leaving the zeros out; the two names searched for are plain letters.
        var text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal);
        if (!text.Contains('<', StringComparison.Ordinal)) return FileKind.Unknown;
        return RootOf(text) switch
        {
            "TrainingCenterDatabase" => FileKind.Tcx,
            "gpx" => FileKind.Gpx,
            _ => FileKind.Unknown,
        };
    }

    // The first "<" that a letter follows: declarations and comments begin otherwise. Other names may stand in comments and attributes.
    private static string RootOf(string text)
    {
        var at = 0;
        while ((at = text.IndexOf('<', at)) >= 0 && ++at < text.Length)
        {
            if (text.AsSpan(at).StartsWith("!--") && text.IndexOf("-->", at, StringComparison.Ordinal) is > 0 and var end) at = end;
            if (!char.IsAsciiLetter(text[at])) continue;
            var name = text[at..].Split([' ', '>', '/', '\t', '\r', '\n'], 2)[0];
            return name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        }
        return "";
    }
}
