namespace Backstride.Running.Files.Fit;

/// <summary>Messages other than records to what one FIT file held.</summary>
internal static class FitContentReader
{
    public const int MostMessages = 100_000, MostDeveloperValues = 200_000;

    private static readonly FitProfileField
        SessionElapsed = FitProfile.Field("session.total_elapsed_time"), SessionTimer = FitProfile.Field("session.total_timer_time"),
        SessionDistance = FitProfile.Field("session.total_distance"), SessionAscent = FitProfile.Field("session.total_ascent"),
        LapElapsed = FitProfile.Field("lap.total_elapsed_time"), LapTimer = FitProfile.Field("lap.total_timer_time"),
        LapDistance = FitProfile.Field("lap.total_distance");

    private static readonly FitMeans SessionMeans = new("session"), LapMeans = new("lap");

    private static readonly FitDeveloperMeans DeveloperSessionMeans = new("session"), DeveloperLapMeans = new("lap");

    public static bool Wants(ushort global) => global is FitMessageNumber.FileId or FitMessageNumber.Sport or FitMessageNumber.Session
        or FitMessageNumber.Lap or FitMessageNumber.Event or FitMessageNumber.Activity or FitMessageNumber.FieldDescription
        or FitMessageNumber.Hr or FitMessageNumber.Length or FitMessageNumber.Split or FitMessageNumber.Workout or FitMessageNumber.WorkoutStep;

    /// <summary>False when it was left out, since there are too many of its kind.</summary>
    public static bool Take(FitContent content, ushort global, in FitMessage m, DeveloperFields described)
    {
        switch (global)
        {
            case FitMessageNumber.FileId: FileId(content, m); return true;
            case FitMessageNumber.Sport: (content.Sport, content.SubSport) = (First(content.Sport, m.Raw(0)), First(content.SubSport, m.Raw(1))); return true;
            case FitMessageNumber.Activity: (content.ActivityTime, content.ActivityLocalTime) = (m.Timestamp, m.Raw(5)); return true;
            case FitMessageNumber.Workout: content.Workout ??= new(m.Text(8), m.Raw(4)); return true;
            case FitMessageNumber.Hr: return content.Strap.Take(m);
            case FitMessageNumber.Session: return Keep(content.Sessions, Session(m, Added(content, m, described)));
            case FitMessageNumber.Lap: return Keep(content.Laps, Lap(m, Added(content, m, described)));
            case FitMessageNumber.Event: return Timer(m) is not { } timer || Keep(content.TimerEvents, timer);
            case FitMessageNumber.Length: return Keep(content.Lengths, new(m.Raw(2), m.Raw(3) / 1000, m.Raw(4) / 1000, m.Raw(5), m.Raw(7), m.Raw(12)));
            case FitMessageNumber.Split: return Keep(content.Splits, new(m.Raw(0), m.Raw(9), m.Raw(1) / 1000, m.Raw(2) / 1000, m.Raw(3) / 100));
            case FitMessageNumber.WorkoutStep: return Keep(content.WorkoutSteps, new(m.Text(0), m.Raw(1), m.Raw(2), m.Raw(3), m.Raw(4), m.Raw(5), m.Raw(6), m.Raw(7)));
            default: return true;
        }
    }

    private static bool Keep<T>(List<T> list, T item)
    {
        if (list.Count >= MostMessages) return false;
        list.Add(item);
        return true;
    }

    private static double First(double a, double b) => double.IsNaN(a) ? b : a;

    private static void FileId(FitContent content, in FitMessage m)
    {
        // A second file_id in one file contradicts the first; the first says what the file was begun as.
        if (content.HasFileId) return;
        content.HasFileId = true;
        (content.FileType, content.Manufacturer, content.Product) = (m.Raw(0), m.Raw(1), m.Raw(2));
        (content.SerialNumber, content.TimeCreated, content.ProductName) = (m.Raw(3), m.Raw(4), m.Text(8));
    }

    private static IReadOnlyList<(DeveloperField Field, DeveloperValue Value)> Added(FitContent content, in FitMessage m, DeveloperFields described)
    {
        if (content.DeveloperValues > MostDeveloperValues) return [];
        var added = m.Developer(described);
        content.DeveloperValues += added.Sum(a => Math.Max(1, a.Value.Values.Count));
        return added;
    }

    private static FitSession Session(in FitMessage m, IReadOnlyList<(DeveloperField Field, DeveloperValue Value)> added) => new(
        m.Raw(2), m.Timestamp, m.Raw(5), m.Raw(6), m.Scaled(SessionElapsed), m.Scaled(SessionTimer), m.Scaled(SessionDistance), m.Scaled(SessionAscent), m.Raw(193), m.Text(110), SessionMeans.Read(m))
    {
        Developer = added.Count == 0 ? [] : [.. added.Select(a => a.Value)],
        DeveloperMeans = DeveloperSessionMeans.Read(added),
    };

    private static FitLap Lap(in FitMessage m, IReadOnlyList<(DeveloperField Field, DeveloperValue Value)> added) =>
        new(m.Raw(2), m.Timestamp, m.Scaled(LapElapsed), m.Scaled(LapTimer), m.Scaled(LapDistance), m.Raw(25), m.Raw(39), LapMeans.Read(m))
        {
            Developer = added.Count == 0 ? [] : [.. added.Select(a => a.Value)],
            DeveloperMeans = DeveloperLapMeans.Read(added),
        };

    // Null for events of other things than the timer.
    private static FitTimerEvent? Timer(in FitMessage m)
    {
        if (m.Raw(0) != 0) return null;
        return m.Raw(1) switch
        {
            0 => new(m.Timestamp, true),
            1 or 4 or 8 or 9 => new(m.Timestamp, false),
            _ => null,
        };
    }
}
