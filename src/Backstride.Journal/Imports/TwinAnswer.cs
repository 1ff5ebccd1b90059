namespace Backstride.Journal;

/// <summary>What can be said of two runs at the same time, as the journal and the command line spell it.</summary>
public static class TwinAnswer
{
    /// <summary>The first counts, the second is kept and set aside.</summary>
    public const string First = "first";

    public const string Second = "second";

    /// <summary>Two runs after all.</summary>
    public const string Both = "both";
}
