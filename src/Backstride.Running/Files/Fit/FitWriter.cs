namespace Backstride.Running.Files.Fit;

/// <summary>Writes an activity as a FIT file, the way a watch would.</summary>
public static class FitWriter
{
    public static byte[] Write(Recording recording) => throw new NotSupportedException();
}
