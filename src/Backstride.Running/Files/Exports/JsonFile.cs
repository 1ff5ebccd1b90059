using System.Text.Json;
using Backstride.Running.Files.Polar;
using Backstride.Running.Files.Suunto;

namespace Backstride.Running.Files.Exports;

/// <summary>One activity as JSON: which watch maker's is told by what is in it.</summary>
internal static class JsonFile
{
    private static readonly FileFault NoActivity = new("JSN002", FaultSeverity.Note, null, "This document holds no activity that Backstride knows.");

    public static DecodedFile Read(ReadOnlyMemory<byte> bytes)
    {
        var faults = new FaultList();
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        // Exports are full of other documents, some of them very long; the two that count say so by a name.
        var mayBe = bytes.Span.IndexOf("\"DeviceLog\""u8) >= 0 || bytes.Span.IndexOf("\"exercises\""u8) >= 0;
        if (!mayBe) return new(FileFormat.Unknown, [], Integrity.Unreadable, [NoActivity]);
        try
        {
            using var document = JsonDocument.Parse(bytes, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object)
            {
                if (root.TryGetProperty("DeviceLog", out var log) && log.ValueKind == JsonValueKind.Object) return SuuntoReader.Read(log, faults);
                if (root.TryGetProperty("exercises", out var exercises) && exercises.ValueKind == JsonValueKind.Array) return PolarReader.Read(root, faults);
            }
            return new(FileFormat.Unknown, [], Integrity.Unreadable, [NoActivity]);
        }
        // A text that is none (half of a letter) is found out only when it is read.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            faults.Add("JSN001", FaultSeverity.Error, (e as JsonException)?.LineNumber is { } line ? FormattableString.Invariant($"line {line + 1}") : null, "This document breaks off or is malformed.");
        }
        return new(FileFormat.Unknown, [], Integrity.Unreadable, faults.ToList());
    }
}
