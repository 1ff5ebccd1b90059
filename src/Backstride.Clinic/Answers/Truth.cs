namespace Backstride.Clinic.Answers;

/// <summary>Whether a condition holds. What was not answered is not known, and never a no.</summary>
internal enum Truth
{
    No,
    NotKnown,
    Yes,
}
