using Backstride.Clinic.Measures;
using Backstride.Journal.Storage;

namespace Backstride.Journal.Measures;

/// <summary>A measure as its table holds it.</summary>
internal sealed class MeasureRow
{
    public const string Select =
        "select id as Id, at_ms as AtMs, offset_minutes as OffsetMinutes, measure_id as MeasureId, values_json as ValuesJson, score as Score from measures";

    public long Id { get; init; }
    public long AtMs { get; init; }
    public long OffsetMinutes { get; init; }
    public string MeasureId { get; init; } = "";
    public string ValuesJson { get; init; } = "[]";
    public double Score { get; init; }

    public Kept<MeasureEntry> Kept() =>
        new(Id, new(Moment.At(AtMs, OffsetMinutes), MeasureId, Document.Read<List<MeasureValue>>(ValuesJson), Score));
}
