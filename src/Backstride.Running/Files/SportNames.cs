namespace Backstride.Running.Files;

/// <summary>One set of words for sports, FIT's; GPX and TCX are brought to it.</summary>
internal static class SportNames
{
    public static Sport ToSport(string? word) => word switch
    {
        null => Sport.Unknown,
        "running" => Sport.Running,
        "walking" => Sport.Walking,
        "hiking" => Sport.Hiking,
        "cycling" or "eBiking" => Sport.Cycling,
        "swimming" => Sport.Swimming,
        "training" or "fitnessEquipment" or "hiit" => Sport.Strength,
        _ => Sport.Other,
    };

    /// <summary>Some devices call a run on a treadmill "fitness equipment" and tell by the kind alone.</summary>
    public static Sport ToSport(string? word, string? kind) => word is null or "generic" or "fitnessEquipment" or "training" ? kind switch
    {
        "treadmill" or "street" or "trail" or "track" or "indoorRunning" => Sport.Running,
        "indoorWalking" or "casualWalking" or "speedWalking" => Sport.Walking,
        _ => ToSport(word),
    } : ToSport(word);

    /// <summary>TCX knows Running, Biking and Other; some writers put other words or lower case.</summary>
    public static string? FromTcx(string? word) => word?.Trim().ToLowerInvariant() switch
    {
        null or "" => null,
        "running" => "running",
        "biking" or "cycling" => "cycling",
        "other" => "generic",
        var other => FromText(other).Sport,
    };

    /// <summary>The type of a GPX track: Garmin's words, Strava's numbers, or anything a program wrote. Unknown words give null.</summary>
    public static (string? Sport, string? SubSport) FromText(string? text)
    {
        var word = text?.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        return word switch
        {
            "9" or "run" or "running" or "jog" or "jogging" or "laufen" or "lauf" or "outdoor_run" or "outdoor_running" => ("running", null),
            "trail_running" or "trailrunning" or "trailrun" or "trail_run" or "fell_running" or "mountain_running" => ("running", "trail"),
            "treadmill_running" or "treadmill_run" or "treadmill" => ("running", "treadmill"),
            "track_running" or "track_run" => ("running", "track"),
            "street_running" or "road_running" => ("running", "street"),
            "indoor_running" or "indoor_run" => ("running", "indoorRunning"),
            "virtual_run" or "virtualrun" or "virtual_running" => ("running", "virtualActivity"),
            "10" or "walk" or "walking" or "nordic_walking" or "casual_walking" or "speed_walking" => ("walking", null),
            "4" or "hike" or "hiking" => ("hiking", null),
            "1" or "ride" or "biking" or "cycling" or "road_biking" or "mountain_biking" or "gravel_cycling" => ("cycling", null),
            "17" or "virtualride" or "virtual_ride" or "indoor_cycling" => ("cycling", "virtualActivity"),
            "16" or "swim" or "swimming" or "lap_swimming" or "open_water_swimming" => ("swimming", null),
            null => (null, null),
            _ => OnFoot(Tokens(text!)),
        };
    }

    // "Running/Outdoor", "ultra_run", "CrossCountryRun": told by one of its words, when no other word speaks of another sport.
    private static (string?, string?) OnFoot(string[] words)
    {
        if (words.Intersect(["bike", "biking", "ride", "cycling", "swim", "swimming", "ski", "skiing", "row", "rowing", "wheelchair"]).Any()) return (null, null);
        if (words.Intersect(["run", "running", "jog", "jogging"]).Any())
            return ("running", words.Select(RunningKind).FirstOrDefault(kind => kind is not null));
        return words.FirstOrDefault(word => word is "walk" or "walking" or "hike" or "hiking") switch
        {
            "walk" or "walking" => ("walking", null),
            "hike" or "hiking" => ("hiking", null),
            _ => (null, null),
        };
    }

    private static string? RunningKind(string word) => word switch
    {
        "trail" or "ultra" or "track" or "treadmill" or "obstacle" => word,
        "street" or "road" => "street",
        "indoor" => "indoorRunning",
        "virtual" => "virtualActivity",
        _ => null,
    };

    // Words end at what is no letter and before a capital after a small one.
    private static string[] Tokens(string text)
    {
        var spaced = string.Concat(text.Select((c, i) => !char.IsLetter(c) ? " " : i > 0 && char.IsUpper(c) && char.IsLower(text[i - 1]) ? " " + c : c.ToString()));
        return spaced.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
