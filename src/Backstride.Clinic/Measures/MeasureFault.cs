namespace Backstride.Clinic.Measures;

/// <summary>Why a measure could not be scored. Nothing of it counts.</summary>
/// <param name="Code">Stable: MEA001 a value is missing, MEA002 out of range, MEA003 not one of the answers, MEA004 too many values or one twice, MEA005 not a whole number.</param>
/// <param name="Name">The activity or item it is about; the measure's id when it is about all of it.</param>
public sealed record MeasureFault(string Code, string Name, string Message);
