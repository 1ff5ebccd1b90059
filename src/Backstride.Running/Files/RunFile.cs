namespace Backstride.Running.Files;

/// <summary>One file's bytes to what it holds; the format is taken from the content, never from the name. Gzip is opened on the way.</summary>
public static class RunFile
{
    public static DecodedFile Read(ReadOnlyMemory<byte> bytes, string name) => throw new NotSupportedException();
}
