using Backstride.Journal.Storage;
using Backstride.Plan;

namespace Backstride.Journal.Diary;

/// <summary>A pain score as its table holds it.</summary>
internal sealed class PainRow
{
    public const string Select =
        "select id as Id, at_ms as AtMs, offset_minutes as OffsetMinutes, score as Score, place as Place, run_id as RunId, below_knee as BelowKnee from pain";

    public long Id { get; init; }
    public long AtMs { get; init; }
    public long OffsetMinutes { get; init; }
    public double Score { get; init; }
    public string? Place { get; init; }
    public long? RunId { get; init; }
    public long BelowKnee { get; init; }

    public Kept<PainEntry> Kept() => new(Id, new(Moment.At(AtMs, OffsetMinutes), Score, Place, RunId, BelowKnee != 0));
}
