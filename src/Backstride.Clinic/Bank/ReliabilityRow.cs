namespace Backstride.Clinic.Bank;

/// <summary>Cases whose first pattern had a probability from <paramref name="From"/> to <paramref name="To"/>: how sure the check was, and how often it was right.</summary>
public sealed record ReliabilityRow(double From, double To, int Cases, double MeanProbability, double ShareAccepted);
