using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

/// <summary>The key frames of a drawing.</summary>
internal static class FrameList
{
    public static IReadOnlyList<DrawingFrame> Read(Entry entry, bool required) => entry.Entries("drawing", required, ReadFrame);

    private static DrawingFrame ReadFrame(Entry entry) => new(
        entry.Word("support"), entry.Number("trunk"), entry.Number("lumbar"), entry.Number("neck"),
        entry.Number("hipNear"), entry.Number("kneeNear"), entry.Number("hipFar"), entry.Number("kneeFar"),
        entry.Number("shoulderNear"), entry.Number("elbowNear"), entry.Number("shoulderFar"), entry.Number("elbowFar"))
    {
        AnkleNear = entry.OptionalNumber("ankleNear") ?? 0,
        AnkleFar = entry.OptionalNumber("ankleFar") ?? 0,
        Prop = entry.OptionalWord("prop"),
    };
}
