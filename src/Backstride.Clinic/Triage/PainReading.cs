namespace Backstride.Clinic.Triage;

/// <summary>How bad the pain was, from 0 to 10, at one moment.</summary>
public sealed record PainReading(DateTimeOffset At, double Score);
