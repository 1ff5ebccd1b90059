namespace Backstride.Running.Files.Fit;

/// <summary>
/// What a developer field of a running sensor means, by its name, its unit's text and only then its native field:
/// apps put the native number wrong (a contact time under "percent") and give other units than the native field has.
/// </summary>
internal static class DeveloperMeanings
{
    /// <summary>A factor of NaN: no unit was given, and only the size of the values can tell (<see cref="FactorBySize"/>).</summary>
    public static (DeveloperMeaning Meaning, double Factor)? Of(string name, string units, double native)
    {
        var n = name.Trim().ToLowerInvariant().Replace('_', ' ').Replace(" ", "", StringComparison.Ordinal);
        var u = units.Trim().ToLowerInvariant();
        if (n.Contains("balance", StringComparison.Ordinal)) return null;
        if (n is "groundtime" or "contacttime" or "groundcontacttime" or "groundcontact" or "gct" or "stancetime" or "rscontacttime")
            return With(DeveloperMeaning.StanceTime, OrBySize(u, Milliseconds));
        if (n is "rscontacttimel") return With(DeveloperMeaning.StanceTimeLeft, OrBySize(u, Milliseconds));
        if (n is "rscontacttimer") return With(DeveloperMeaning.StanceTimeRight, OrBySize(u, Milliseconds));
        if (n is "verticaloscillation" or "vertoscillation" or "vertosc") return With(DeveloperMeaning.VerticalOscillation, OrBySize(u, Millimetres));
        if (n is "cadence") return With(DeveloperMeaning.Cadence, Revolutions(u));
        if (n is "power" or "runningpower" or "runpower" or "rppower" or "rspower" or "rspoweravg") return With(DeveloperMeaning.Power, u.Length == 0 ? 1 : Watts(u));
        if (n is "heartrate") return With(DeveloperMeaning.HeartRate, Beats(u));
        if (native == 6) return With(DeveloperMeaning.Speed, MetresPerSecond(u));
        if (native == 5 && n == "distance") return With(DeveloperMeaning.Distance, Millimetres(u) / 1000);
        return null;
    }

    /// <summary>By the native field alone, for an app that names its fields in its own language: only where the unit can be that field's.</summary>
    public static (DeveloperMeaning Meaning, double Factor)? OfNative(string units, double native)
    {
        var u = units.Trim().ToLowerInvariant();
        return native switch
        {
            RecordField.StanceTime => With(DeveloperMeaning.StanceTime, Milliseconds(u)),
            RecordField.VerticalOscillation => With(DeveloperMeaning.VerticalOscillation, Millimetres(u)),
            RecordField.Cadence when u.Length > 0 => With(DeveloperMeaning.Cadence, Revolutions(u)),
            RecordField.Power => With(DeveloperMeaning.Power, Watts(u)),
            RecordField.HeartRate => With(DeveloperMeaning.HeartRate, Beats(u)),
            _ => null,
        };
    }

    /// <summary>To milliseconds or millimetres, by what a person on foot can do: no two units overlap. Null when it is none of them.</summary>
    public static double? FactorBySize(DeveloperMeaning meaning, double[] values)
    {
        var mean = values.Where(v => v > 0).DefaultIfEmpty(double.NaN).Average();
        if (meaning == DeveloperMeaning.VerticalOscillation) return mean switch { > 20 and < 300 => 1, > 1 and <= 20 => 10, > 0.01 and <= 1 => 1000, _ => null };
        return mean switch { > 50 and < 2000 => 1, > 0.05 and < 2 => 1000, _ => null };
    }

    private static double? OrBySize(string unit, Func<string, double?> factor) => unit.Length == 0 ? double.NaN : factor(unit);

    private static (DeveloperMeaning, double)? With(DeveloperMeaning meaning, double? factor) => factor is { } f ? (meaning, f) : null;

    private static double? Milliseconds(string unit) => unit switch
    {
        "ms" or "msec" or "msecs" or "millisec" or "millisecond" or "milliseconds" => 1,
        "s" or "sec" or "second" or "seconds" => 1000,
        _ => null,
    };

    private static double? Millimetres(string unit) => unit switch
    {
        "mm" or "millimeter" or "millimeters" or "millimetre" or "millimetres" => 1,
        "cm" or "centimeter" or "centimeters" or "centimetre" or "centimetres" => 10,
        "m" or "meter" or "meters" or "metres" => 1000,
        "km" or "kilometers" or "kilometres" => 1_000_000,
        "in" or "inch" or "inches" => 25.4,
        "ft" or "foot" or "feet" => 304.8,
        "mi" or "mile" or "miles" => 1_609_344,
        _ => null,
    };

    // FIT counts one foot; a field in steps is halved here and doubled with all the others later.
    private static double? Revolutions(string unit) => unit switch
    {
        "rpm" or "strides/min" or "strides/minute" or "" => 1,
        "spm" or "steps/min" or "steps/minute" or "steps per minute" => 0.5,
        _ => null,
    };

    private static double? Watts(string unit) => unit is "w" or "watt" or "watts" ? 1 : null;

    private static double? Beats(string unit) => unit is "bpm" or "beats/min" or "beats per minute" ? 1 : null;

    private static double? MetresPerSecond(string unit) => unit switch
    {
        "m/s" or "mps" or "m/sec" or "meters/second" or "metres/second" or "meters per second" => 1,
        "km/h" or "kmh" or "kph" => 1 / 3.6,
        "mph" => 0.44704,
        "mm/s" => 0.001,
        _ => null,
    };
}
