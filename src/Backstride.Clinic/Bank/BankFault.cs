namespace Backstride.Clinic.Bank;

/// <summary>A case, or an answer in it, that could not be read; the rest was. Codes are those of knowledge/ (KNW) and of answers (ANS).</summary>
public sealed record BankFault(string Code, string Position, string Message);
