namespace Backstride.Running.Files.Archives;

/// <summary>A member with its bytes.</summary>
/// <param name="File">The file as it is named, a .gz still packed.</param>
/// <param name="Content">The same with a .gz opened.</param>
public readonly record struct OpenedMember(ReadOnlyMemory<byte> File, ReadOnlyMemory<byte> Content, FileFault? Fault)
{
    internal LentBytes? Lent { get; init; }

    internal LentBytes? LentForContent { get; init; }

    /// <summary>
    /// Lets the next member have the room of these bytes: thousands of arrays of this size are what a collector is slowest with.
    /// The bytes must not be looked at after it; what was read from them stays. Whoever does not call it loses nothing.
    /// </summary>
    public void GiveBack()
    {
        // What is read of JSON keeps parts of it; what is read of the others are copies.
        if (FileKinds.Of(Content.Span) == FileKind.Json) return;
        Lent?.GiveBack();
        LentForContent?.GiveBack();
    }
}
