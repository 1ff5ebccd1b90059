namespace Backstride.Running.Files.Archives;

/// <summary>How a walk may behave.</summary>
public sealed record WalkOptions
{
    public static WalkOptions Default { get; } = new();

    /// <summary>Lends a place (a temporary file) for an archive in an archive that is too large for memory. Closed by the walk.</summary>
    public Func<Stream>? Scratch { get; init; }

    /// <summary>True for a path and stamp that is known already: it is passed over unread.</summary>
    public Func<string, string, bool>? Known { get; init; }
}
