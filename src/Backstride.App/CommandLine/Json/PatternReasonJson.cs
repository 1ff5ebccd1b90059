using Backstride.Clinic.Patterns;

namespace Backstride.App.CommandLine.Json;

/// <summary>One answer that speaks for or against a pattern, and how strongly.</summary>
internal sealed record PatternReasonJson(string Id, string Text, double Ratio, string Grade, IReadOnlyList<string> Sources)
{
    public static PatternReasonJson Of(PatternReason reason) => new(reason.EvidenceId, reason.Text, reason.Ratio, JsonText.Word(reason.Grade), reason.Sources);
}
