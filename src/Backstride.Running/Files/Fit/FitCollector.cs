namespace Backstride.Running.Files.Fit;

/// <summary>Takes the messages that a run is made of out of one FIT file; all others cost nothing but their length.</summary>
internal sealed class FitCollector(FitContent content, FaultList faults)
{
    private const int MostMessages = 100_000;

    private static readonly FitProfileField
        SessionElapsed = FitProfile.Field("session.total_elapsed_time"), SessionTimer = FitProfile.Field("session.total_timer_time"),
        SessionDistance = FitProfile.Field("session.total_distance"), SessionMaxSpeed = FitProfile.Field("session.max_speed"),
        SessionMaxEnhanced = FitProfile.Field("session.enhanced_max_speed"), SessionAscent = FitProfile.Field("session.total_ascent"),
        LapElapsed = FitProfile.Field("lap.total_elapsed_time"), LapTimer = FitProfile.Field("lap.total_timer_time"),
        LapDistance = FitProfile.Field("lap.total_distance");

    private readonly DeveloperFields _developerFields = new();
    private CompressedDistance _distance;

    public void Record(FitDefinition definition, ReadOnlySpan<byte> bytes, double compressedTime, long position)
    {
        if (!content.Records.Begin())
        {
            if (!faults.Has("FIT012")) faults.AddAtByte("FIT012", FaultSeverity.Warning, position, "More records than any activity has; the rest was left out.");
            return;
        }
        if (!double.IsNaN(compressedTime)) content.Records.Set(RecordSlot.Time, compressedTime);
        if (definition.Plan is not { } plan || plan.DeveloperVersion != _developerFields.Version)
            definition.Plan = plan = new(definition, _developerFields);
        plan.Run(bytes, content.Records, ref _distance);
    }

    public void Other(ushort global, in FitMessage m)
    {
        switch (global)
        {
            case 0: FileId(m); break;
            case 12: (content.Sport, content.SubSport) = (First(content.Sport, m.Raw(0)), First(content.SubSport, m.Raw(1))); break;
            case 18: Session(m); break;
            case 19: Lap(m); break;
            case 21: Event(m); break;
            case 34: (content.ActivityTime, content.ActivityLocalTime) = (m.Timestamp, m.Raw(5)); break;
            case 206: _developerFields.Describe(m); break;
        }
    }

    private static double First(double a, double b) => double.IsNaN(a) ? b : a;

    private void FileId(in FitMessage m)
    {
        // A second file_id in one file contradicts the first; the first says what the file was begun as.
        if (content.HasFileId) return;
        content.HasFileId = true;
        (content.FileType, content.Manufacturer, content.Product) = (m.Raw(0), m.Raw(1), m.Raw(2));
        (content.SerialNumber, content.TimeCreated, content.ProductName) = (m.Raw(3), m.Raw(4), m.Text(8));
    }

    private void Session(in FitMessage m)
    {
        if (content.Sessions.Count >= MostMessages) return;
        content.Sessions.Add(new(m.Raw(2), m.Timestamp, m.Raw(5), m.Raw(6), m.Scaled(SessionElapsed), m.Scaled(SessionTimer),
            m.Scaled(SessionDistance), First(m.Scaled(SessionMaxEnhanced), m.Scaled(SessionMaxSpeed)), m.Scaled(SessionAscent), m.Raw(193), m.Text(110)));
    }

    private void Lap(in FitMessage m)
    {
        if (content.Laps.Count >= MostMessages) return;
        content.Laps.Add(new(m.Raw(2), m.Timestamp, m.Scaled(LapElapsed), m.Scaled(LapTimer), m.Scaled(LapDistance)));
    }

    private void Event(in FitMessage m)
    {
        if (m.Raw(0) != 0 || content.TimerEvents.Count >= MostMessages) return;
        if (m.Raw(1) is 0) content.TimerEvents.Add(new(m.Timestamp, true));
        else if (m.Raw(1) is 1 or 4 or 8 or 9) content.TimerEvents.Add(new(m.Timestamp, false));
    }
}
