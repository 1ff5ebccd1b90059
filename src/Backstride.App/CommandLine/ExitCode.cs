namespace Backstride.App.CommandLine;

/// <summary>What a script may rely on.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, and the document lists what was wrong.</summary>
    public const int DoneWithFaults = 1;

    /// <summary>Wrong usage, or nothing of the input could be read.</summary>
    public const int Unusable = 2;

    /// <summary>A bug of ours.</summary>
    public const int Internal = 3;
}
