using Backstride.Clinic.Measures;

namespace Backstride.App.CommandLine.Json;

/// <summary>A measure filled in once.</summary>
/// <param name="Id">Null for a week's mean of the pain diary, which is no entry of its own.</param>
internal sealed record MeasureEntryJson(long? Id, DateOnly Day, double Score, IReadOnlyList<MeasureValue> Values)
{
    public static MeasureEntryJson Of(MeasureEntry entry, long? id) => new(id, entry.Day, entry.Score, entry.Values);
}
