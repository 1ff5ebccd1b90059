namespace Backstride.Running.Files.Fit;

/// <summary>A session message.</summary>
internal sealed record FitSession(double Start, double End, double Sport, double SubSport, double Elapsed, double Timer, double Distance,
    double Ascent, double Rpe, string? ProfileName, DeviceMeans Means)
{
    /// <summary>What apps added, and the means among it.</summary>
    public IReadOnlyList<DeveloperValue> Developer { get; init; } = [];

    public DeviceMeans DeveloperMeans { get; init; } = DeviceMeans.None;
}

/// <summary>A lap message. In the means of both, steps are counted as the file counts them.</summary>
internal sealed record FitLap(double Start, double End, double Elapsed, double Timer, double Distance, double Sport, double SubSport, DeviceMeans Means)
{
    public IReadOnlyList<DeveloperValue> Developer { get; init; } = [];

    public DeviceMeans DeveloperMeans { get; init; } = DeviceMeans.None;
}

/// <summary>A length message.</summary>
internal sealed record FitLength(double Start, double Elapsed, double Timer, double Strokes, double Stroke, double Type);

/// <summary>A split message.</summary>
internal sealed record FitSplit(double Kind, double Start, double Elapsed, double Timer, double Distance);

/// <summary>A workout message.</summary>
internal sealed record FitWorkout(string? Name, double Sport);

/// <summary>A workout_step message.</summary>
internal sealed record FitWorkoutStep(string? Name, double DurationType, double Duration, double TargetType, double Target, double Low, double High, double Intensity);

/// <summary>The timer was started or stopped.</summary>
internal readonly record struct FitTimerEvent(double Time, bool Starts);

/// <summary>What one FIT file (of a chain) held, before it is sorted into activities. Times are seconds of the FIT epoch.</summary>
internal sealed class FitContent(long dataFrom, long dataEnd) : IDisposable
{
    /// <summary>Where in the stream its messages lie.</summary>
    public long DataFrom => dataFrom;

    public long DataEnd => dataEnd;

    public double FileType { get; set; } = double.NaN;

    public double Manufacturer { get; set; } = double.NaN;

    public double Product { get; set; } = double.NaN;

    public string? ProductName { get; set; }

    public double SerialNumber { get; set; } = double.NaN;

    public double TimeCreated { get; set; } = double.NaN;

    public bool HasFileId { get; set; }

    public double Sport { get; set; } = double.NaN;

    public double SubSport { get; set; } = double.NaN;

    public double ActivityTime { get; set; } = double.NaN;

    public double ActivityLocalTime { get; set; } = double.NaN;

    public FitRecords Records { get; } = new();

    public List<FitSession> Sessions { get; } = [];

    public List<FitLap> Laps { get; } = [];

    public List<FitTimerEvent> TimerEvents { get; } = [];

    public List<FitLength> Lengths { get; } = [];

    public List<FitSplit> Splits { get; } = [];

    /// <summary>How many values apps added to sessions and laps.</summary>
    public int DeveloperValues { get; set; }

    public FitBeats Beats { get; } = new();

    /// <summary>What a strap recorded by itself and sent afterwards.</summary>
    public FitStrap Strap { get; } = new();

    public FitWorkout? Workout { get; set; }

    public List<FitWorkoutStep> WorkoutSteps { get; } = [];

    public bool IsEmpty => Records.Count == 0 && Sessions.Count == 0 && Laps.Count == 0;

    public void Dispose()
    {
        Records.Dispose();
        Beats.Dispose();
    }
}
