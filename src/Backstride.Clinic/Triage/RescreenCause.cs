namespace Backstride.Clinic.Triage;

/// <summary>Why the warning signs are asked about again, most pressing first.</summary>
public enum RescreenCause
{
    /// <summary>Something new in the legs since the last check.</summary>
    NewLegSymptoms,

    /// <summary>The pain rose by three points or more since the last check.</summary>
    PainJump,

    /// <summary>A review day of stages.yaml has come: day 14, week 6, week 12.</summary>
    Review,

    /// <summary>A week has gone by.</summary>
    Weekly,
}
