namespace Backstride.Clinic.Triage;

/// <summary>One reason to ask about the warning signs again.</summary>
/// <param name="Since">The day on which the reason arose.</param>
/// <param name="ReviewDay">For <see cref="RescreenCause.Review"/>: which day of the pain it is the review of, such as 14; null otherwise.</param>
public sealed record RescreenReason(RescreenCause Cause, DateOnly Since, int? ReviewDay = null);
