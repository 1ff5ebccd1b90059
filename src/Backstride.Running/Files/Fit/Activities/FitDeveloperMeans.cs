using System.Text.RegularExpressions;

namespace Backstride.Running.Files.Fit;

/// <summary>
/// Means that an app or pod wrote into a session or a lap under a name of its own ("RP_AvgPower", "Lap Power", "Average Ground Time"): by
/// name and the text of the unit, as in records, and only then by the native field.
/// </summary>
internal sealed partial class FitDeveloperMeans(string message)
{
    // What the field of a message is the mean of.
    private readonly Dictionary<double, byte> _natives = new()
    {
        [Number(message, "avg_power")] = RecordField.Power,
        [Number(message, "avg_stance_time")] = RecordField.StanceTime,
        [Number(message, "avg_vertical_oscillation")] = RecordField.VerticalOscillation,
        [Number(message, "avg_cadence")] = RecordField.Cadence,
        [Number(message, "avg_heart_rate")] = RecordField.HeartRate,
    };

    /// <summary>Steps as the file counts them, nearly always those of one foot. Nought is how pods say "none".</summary>
    public DeviceMeans Read(IReadOnlyList<(DeveloperField Field, DeveloperValue Value)> values)
    {
        if (values.Count == 0) return DeviceMeans.None;
        var known = new Dictionary<DeveloperMeaning, double>();
        // What a name says goes before what a native number claims, of any two.
        foreach (var byName in new[] { true, false })
            foreach (var (field, value) in values)
                if (value.Values is [> 0 and var v, ..] && Meaning(field, byName) is var (meaning, told)
                    && (double.IsNaN(told) ? DeveloperMeanings.FactorBySize(meaning, [v]) : told) is { } factor) known.TryAdd(meaning, v * factor);
        double? Known(DeveloperMeaning meaning) => known.TryGetValue(meaning, out var value) ? value : null;
        var (left, right) = (Known(DeveloperMeaning.StanceTimeLeft), Known(DeveloperMeaning.StanceTimeRight));
        return new()
        {
            AverageHeartRateBpm = Known(DeveloperMeaning.HeartRate),
            AverageCadenceSpm = Known(DeveloperMeaning.Cadence),
            AveragePowerW = Known(DeveloperMeaning.Power),
            StanceTimeMs = Known(DeveloperMeaning.StanceTime) ?? (left + right) / 2 ?? left ?? right,
            VerticalOscillationMm = Known(DeveloperMeaning.VerticalOscillation),
        };
    }

    private (DeveloperMeaning Meaning, double Factor)? Meaning(DeveloperField field, bool byName)
    {
        if (byName) return DeveloperMeanings.Of(Plain(field.Name), field.Units, double.NaN);
        return _natives.TryGetValue(field.NativeField, out var native) ? DeveloperMeanings.OfNative(field.Units, native) : null;
    }

    // Without the words that say it is a mean, and of what.
    private string Plain(string name) => string.Concat(Word().Matches(name).Select(m => m.Value.ToLowerInvariant()).Where(w => w is not ("avg" or "average" or "mean") && w != message));

    private static double Number(string message, string field) => FitProfile.Field(message + "." + field).Number;

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[^A-Z_ ]+")]
    private static partial Regex Word();
}
