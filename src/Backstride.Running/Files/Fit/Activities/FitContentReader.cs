namespace Backstride.Running.Files.Fit;

/// <summary>Messages other than records to what one FIT file held.</summary>
internal static class FitContentReader
{
    private const int MostMessages = 100_000;

    private static readonly FitProfileField
        SessionElapsed = FitProfile.Field("session.total_elapsed_time"), SessionTimer = FitProfile.Field("session.total_timer_time"),
        SessionDistance = FitProfile.Field("session.total_distance"), SessionMaxSpeed = FitProfile.Field("session.max_speed"),
        SessionMaxEnhanced = FitProfile.Field("session.enhanced_max_speed"), SessionAscent = FitProfile.Field("session.total_ascent"),
        SessionCadence = FitProfile.Field("session.avg_cadence"), SessionCadenceFraction = FitProfile.Field("session.avg_fractional_cadence"),
        LapElapsed = FitProfile.Field("lap.total_elapsed_time"), LapTimer = FitProfile.Field("lap.total_timer_time"),
        LapDistance = FitProfile.Field("lap.total_distance");

    public static bool Wants(ushort global) => global is FitMessageNumber.FileId or FitMessageNumber.Sport or FitMessageNumber.Session
        or FitMessageNumber.Lap or FitMessageNumber.Event or FitMessageNumber.Activity or FitMessageNumber.FieldDescription
        or FitMessageNumber.Hr or FitMessageNumber.Length or FitMessageNumber.Split or FitMessageNumber.Workout or FitMessageNumber.WorkoutStep;

    public static void Take(FitContent content, ushort global, in FitMessage m)
    {
        switch (global)
        {
            case FitMessageNumber.FileId: FileId(content, m); break;
            case FitMessageNumber.Sport: (content.Sport, content.SubSport) = (First(content.Sport, m.Raw(0)), First(content.SubSport, m.Raw(1))); break;
            case FitMessageNumber.Session: Session(content, m); break;
            case FitMessageNumber.Lap: Lap(content, m); break;
            case FitMessageNumber.Event: Event(content, m); break;
            case FitMessageNumber.Activity: (content.ActivityTime, content.ActivityLocalTime) = (m.Timestamp, m.Raw(5)); break;
            case FitMessageNumber.Hr: content.Strap.Take(m); break;
            case FitMessageNumber.Workout: content.Workout ??= new(m.Text(8), m.Raw(4)); break;
            case FitMessageNumber.Length: Keep(content.Lengths, new(m.Raw(2), m.Raw(3) / 1000, m.Raw(4) / 1000, m.Raw(5), m.Raw(7), m.Raw(12))); break;
            case FitMessageNumber.Split: Keep(content.Splits, new(m.Raw(0), m.Raw(9), m.Raw(1) / 1000, m.Raw(2) / 1000, m.Raw(3) / 100)); break;
            case FitMessageNumber.WorkoutStep:
                Keep(content.WorkoutSteps, new(m.Text(0), m.Raw(1), m.Raw(2), m.Raw(3), m.Raw(4), m.Raw(5), m.Raw(6), m.Raw(7)));
                break;
        }
    }

    private static void Keep<T>(List<T> list, T item)
    {
        if (list.Count < MostMessages) list.Add(item);
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

    private static void Session(FitContent content, in FitMessage m)
    {
        if (content.Sessions.Count >= MostMessages) return;
        content.Sessions.Add(new(m.Raw(2), m.Timestamp, m.Raw(5), m.Raw(6), m.Scaled(SessionElapsed), m.Scaled(SessionTimer),
            m.Scaled(SessionDistance), First(m.Scaled(SessionMaxEnhanced), m.Scaled(SessionMaxSpeed)), m.Scaled(SessionAscent), m.Raw(193),
            m.Scaled(SessionCadence) + First(m.Scaled(SessionCadenceFraction), 0), m.Text(110)));
    }

    private static void Lap(FitContent content, in FitMessage m)
    {
        if (content.Laps.Count >= MostMessages) return;
        content.Laps.Add(new(m.Raw(2), m.Timestamp, m.Scaled(LapElapsed), m.Scaled(LapTimer), m.Scaled(LapDistance), m.Raw(25), m.Raw(39)));
    }

    private static void Event(FitContent content, in FitMessage m)
    {
        if (m.Raw(0) != 0 || content.TimerEvents.Count >= MostMessages) return;
        if (m.Raw(1) is 0) content.TimerEvents.Add(new(m.Timestamp, true));
        else if (m.Raw(1) is 1 or 4 or 8 or 9) content.TimerEvents.Add(new(m.Timestamp, false));
    }
}
