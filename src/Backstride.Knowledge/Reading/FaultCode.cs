namespace Backstride.Knowledge.Reading;

/// <summary>The stable codes of <see cref="KnowledgeFault"/>. A code never changes its meaning.</summary>
internal static class FaultCode
{
    public const string Unreadable = "KNW001";
    public const string UnknownKey = "KNW002";
    public const string MissingKey = "KNW003";
    public const string BadValue = "KNW004";
    public const string DuplicateId = "KNW005";
    public const string Dangling = "KNW006";
    public const string MissingSource = "KNW007";
    public const string BannedWord = "KNW008";
}
