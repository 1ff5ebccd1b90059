namespace Backstride.Running.Files.Fit;

/// <summary>Global numbers of the messages that a run is made of.</summary>
internal static class FitMessageNumber
{
    public const ushort
        FileId = 0, Sport = 12, Session = 18, Lap = 19, Record = 20, Event = 21, Workout = 26, WorkoutStep = 27, Activity = 34,
        Hrv = 78, Length = 101, Hr = 132, FieldDescription = 206, Split = 312;
}
