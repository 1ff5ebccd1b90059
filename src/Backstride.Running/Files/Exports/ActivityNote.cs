namespace Backstride.Running.Files.Exports;

/// <summary>What an export says of one activity beside its file, or instead of one.</summary>
public sealed record ActivityNote
{
    /// <summary>The service's own number for it.</summary>
    public required string Key { get; init; }

    /// <summary>Its file, as a path in the export; null when the export names none.</summary>
    public string? File { get; init; }

    public DateTimeOffset? StartUtc { get; init; }

    public TimeSpan? UtcOffset { get; init; }

    /// <summary>FIT's word; null when the service's word is not known to us.</summary>
    public string? SportText { get; init; }

    public string? SubSportText { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The shoes, or what else was used.</summary>
    public string? Shoes { get; init; }

    public double? DistanceM { get; init; }

    public double? TimerS { get; init; }

    public double? ElapsedS { get; init; }

    public double? AscentM { get; init; }

    public double? AverageCadenceSpm { get; init; }

    public double? AverageHeartRateBpm { get; init; }

    /// <summary>Its own part of the export, as written.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>Said of a run that <see cref="ToRecording"/> made.</summary>
    public static FileFault TotalsOnly { get; } = new("ARC010", FaultSeverity.Note, null,
        "Only the export's list knows this run, no file that can be read: it has totals, and nothing of how it went.");

    /// <summary>The recording with the sport told, where its file does not say it.</summary>
    public Recording Tell(Recording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        if (SportText is null) return recording;
        if (recording.Sport == Sport.Unknown || recording.Sport == Sport.Other && recording.SportText == "generic") return recording.As(SportNames.ToSport(SportText)) with { SportText = SportText, SubSportText = recording.SubSportText ?? SubSportText };
        return recording.SubSportText is null && SubSportText is not null && SportNames.ToSport(SportText) == recording.Sport ? recording with { SubSportText = SubSportText } : recording;
    }

    /// <summary>An activity of totals only; null when the note says too little to be one.</summary>
    public Recording? ToRecording() => StartUtc is not { } start || !((TimerS ?? ElapsedS) > 0) ? null : new()
    {
        Sport = SportNames.ToSport(SportText),
        SportText = SportText,
        SubSportText = SubSportText,
        Name = Name,
        StartUtc = start,
        UtcOffset = UtcOffset,
        Samples = new() { TimeS = [] },
        TotalDistanceM = DistanceM,
        TotalTimerS = TimerS ?? ElapsedS,
        TotalElapsedS = ElapsedS ?? TimerS,
        TotalAscentM = AscentM,
        Means = new() { AverageCadenceSpm = AverageCadenceSpm, AverageHeartRateBpm = AverageHeartRateBpm },
    };
}
